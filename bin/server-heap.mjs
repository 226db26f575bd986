/**
 * How much memory V8 may put off cleaning up in the server, which runs for days: a bounded young generation and a bound for the old one. Without them it
 * grows with what the system gives (381 MB after sixty reports); nothing in the server holds more than one report and a few rows at once.
 */
export const SERVER_HEAP = ["--max-semi-space-size=8", "--max-old-space-size=220"];
