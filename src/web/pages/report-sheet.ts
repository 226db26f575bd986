/** The look of a report in the app: three panes, the quote beside a mark, the reader's own words, corrections, comparisons. */

export const REPORT_SHEET = `
@media screen and (max-width:79.99rem){.source:not(.sheet) .document .text{content-visibility:auto;contain-intrinsic-size:auto 60rem}}
.quote-card{position:fixed;inset:auto;margin:0;font:400 .92rem/1.5 var(--serif);color:var(--ink);text-align:left}.quote-card:popover-open{display:block}.quote-card>span{display:block;margin-bottom:.4rem}.quote-card .quote{max-height:12rem;overflow:auto}.quote-card .from,.quote-card button{font:.82rem var(--sans)}.quote-card .from{color:var(--quiet)}.quote-card a{display:inline-block;padding:.2rem 0}
::highlight(quote){background:light-dark(#ffd765,#8a6a00);color:light-dark(#1d2125,#fff)}
.source .evidence{margin-top:0;padding-top:0;border:0}.source .text mark{cursor:pointer}
.sheet-close{display:none}
@media (max-width:71.99rem){.reader{grid-template-columns:minmax(0,1fr)}}
.source.sheet{position:fixed;inset:auto 0 0 0;height:56vh;overflow:auto;z-index:4;background:var(--paper);border-top:2px solid var(--accent);padding:0 1rem 2rem;box-shadow:0 -6px 24px rgb(0 0 0/.25)}.source.sheet .sheet-close{display:block;position:sticky;top:0;margin:.5rem 0 .5rem auto;z-index:1;background:var(--paper)}
.source{max-width:54rem;margin:0 auto;padding:0 1.2rem 4rem;width:100%}
@media (min-width:80rem){.reader{grid-template-columns:13.5rem minmax(0,1fr) minmax(22rem,27rem)}.reader .body{padding:1rem 2rem 4rem}.source{position:sticky;top:0;height:100vh;overflow:auto;scroll-padding-top:1rem;border-left:1px solid var(--rule);padding:1.2rem 1rem 4rem;margin:0}.source .evidence h2{font-size:1.1rem}.source .evidence>p{font-size:.88rem;color:var(--quiet)}.source .text{font-size:.82rem;padding:0 .8rem 1rem}.reader .row{grid-template-columns:1fr}}
.uses{display:block;white-space:normal;border:1px solid var(--accent);border-radius:8px;background:var(--paper);padding:.5rem .7rem;margin:.3rem 0 .5rem}.uses ul{margin:.2rem 0 0;padding-left:1rem}.uses li{margin:.2rem 0}
.filters{display:flex;flex-wrap:wrap;gap:.35rem;list-style:none;padding:0;font:.9rem var(--sans);margin:0 0 1rem}.filters li{margin:0}.filters a{display:inline-block;border:1px solid var(--rule);border-radius:99px;padding:.2rem .8rem;text-decoration:none;background:var(--sheet)}.tabs{gap:.35rem;font:.9rem var(--sans)}.tabs li{margin:0}.tabs a,.tabs [aria-current]{display:inline-block;border:1px solid var(--rule);border-radius:99px;padding:.25rem .8rem;text-decoration:none;background:var(--sheet)}.tabs [aria-current]{background:var(--accent);border-color:var(--accent);color:var(--paper)}
.filters a[aria-current]{background:var(--accent);border-color:var(--accent);color:var(--paper)}
.show-strong .row:not(.state-direct),.show-bridge .row:not(.state-transferable),.show-to-confirm .row:not(.state-to-confirm),.show-not-visible .row:not(.state-not-visible){display:none}
.own,.correct{font-family:var(--sans);font-size:.9rem;margin:.1rem 0 .5rem}.own summary,.correct summary{color:var(--accent);cursor:pointer;display:inline-block;padding:.15rem 0;min-height:24px}.own textarea{display:block;margin:.2rem 0 .4rem;font-size:.95rem}.own output{color:var(--quiet);margin-left:.5rem}.own-words{display:none;white-space:pre-wrap;border-left:3px solid var(--accent);padding-left:.7rem}
.correct form{display:flex;flex-wrap:wrap;gap:.4rem;align-items:end;margin:.2rem 0 .5rem}.correct label{width:100%;margin:0}.correct input,.correct select{width:auto;flex:1 1 14rem;max-width:30rem}.said{border-color:var(--accent);color:var(--accent);font-family:var(--sans);font-size:.75rem}
.part-cover .correct{margin:-.4rem 0 .5rem;font-size:.82rem;break-before:avoid}
.facts{display:grid;grid-template-columns:minmax(6rem,auto) 1fr;gap:.15rem 1rem;margin:.4rem 0 1rem}.facts dt{font:.85rem/1.9 var(--sans);color:var(--quiet)}.facts dd{margin:0;min-width:0}.facts dd>.correct{display:inline-block;margin:0 0 0 .7rem;font-size:.82rem}.facts dd>.correct[open]{display:block;margin:0}h2 .quiet,h3 .quiet{font:400 .88rem var(--sans)}
.passage mark.boiler{background:none;color:var(--quiet);text-decoration:line-through;text-decoration-color:var(--rule)}.passage mark.about{background:var(--wash)}.key mark{padding:0 .3em;border-radius:2px;color:var(--ink);background:var(--mark)}.key mark.about{background:var(--wash)}.key mark.boiler{background:none;color:var(--quiet);text-decoration:line-through}
.entry{border-top:1px solid var(--rule);padding-top:.8rem;margin-top:.8rem}
.scroll{overflow-x:auto}.figures{border-collapse:collapse;font:.92rem var(--sans);width:100%;margin:0 0 1.4rem}.figures th,.figures td{text-align:left;vertical-align:top;padding:.4rem .7rem;border-top:1px solid var(--rule)}.figures thead th{border-top:0;color:var(--quiet);font-weight:500}.figures td.n{font-variant-numeric:tabular-nums}
.compare{max-width:80rem;margin:0 auto;padding:1rem 1.2rem 3rem}.sides>div{min-width:0}.sides{display:grid;gap:0 2rem}@media (min-width:60rem){.sides{grid-template-columns:1fr 1fr}}.sides .row{grid-template-columns:1fr}
.state-direct>.state,.s-direct{color:var(--direct)}.s-transferable{color:var(--transferable)}.s-to-confirm{color:var(--confirm)}.s-not-visible{color:var(--missing)}
.tools a{display:inline-block;padding:.2rem 0}
@media (min-width:60rem){.figures td:first-child{white-space:nowrap}}@media (max-width:30rem){.figures{font-size:.82rem}.figures th,.figures td{padding:.3rem .2rem;overflow-wrap:anywhere}.facts{grid-template-columns:1fr}.facts dt{margin-top:.4rem}}
.own-words::before{content:"Your note ";font:600 .8rem var(--sans);color:var(--accent)}
@media print{header.site,footer.site,.tools,.filters,.own summary,.own form,.correct,.sheet-close,.quote-card,.own.empty{display:none}.own-words{display:block}.own-words:empty{display:none}.reader,.source{display:block;position:static;height:auto;overflow:visible;border:0;padding:0;max-width:none}.reader .body{max-width:none;padding:0}}
`.replace(/\n+/g, "\n");
