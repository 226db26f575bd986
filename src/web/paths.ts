/** Every address of the web app, in one place. */

export const paths = {
  home: "/",
  example: "/example",
  reports: "/reports",
  report: (id: string) => `/reports/${id}`,
  progress: (id: string) => `/reports/${id}/progress`,
  events: (id: string) => `/reports/${id}/events`,
  stage: (id: string, stage: string) => `/reports/${id}/stages/${stage}`,
  ask: (id: string) => `/reports/${id}/ask`,
  propose: (id: string) => `/reports/${id}/propose`,
  notes: (id: string) => `/reports/${id}/notes`,
  corrections: (id: string) => `/reports/${id}/corrections`,
  compare: (id: string, other: string) => `/reports/${id}/compare/${other}`,
  comparable: (id: string) => `/reports/${id}/compare`,
  rename: (id: string) => `/reports/${id}/rename`,
  duplicate: (id: string) => `/reports/${id}/duplicate`,
  remove: (id: string) => `/reports/${id}/delete`,
  download: (id: string, format: string) => `/reports/${id}/report.${format}`,
  guides: "/guides",
  roles: "/roles",
  role: (slug: string) => `/roles/${slug}`,
  concepts: "/concepts",
  concept: (slug: string) => `/concepts/${slug}`,
  questions: "/questions",
  question: (slug: string) => `/questions/${slug}`,
  drills: "/drills",
  drill: (slug: string) => `/drills/${slug}`,
  firms: "/firms",
  firm: (slug: string) => `/firms/${slug}`,
  areas: "/areas",
  area: (slug: string) => `/areas/${slug}`,
  sources: "/sources",
  search: "/search",
  searchData: "/search.json",
  sitemap: "/sitemap.xml",
  robots: "/robots.txt",
  practice: "/practice",
  practiceProgress: "/practice/progress",
  practicePlan: "/practice/plan",
  plan: (report: string) => `/practice/plan/${report}`,
  planCalendar: (report: string) => `/practice/plan/${report}/plan.ics`,
  deeds: (report: string) => `/practice/plan/${report}/done`,
  sessions: "/practice/sessions",
  session: (id: string) => `/practice/sessions/${id}`,
  step: (id: string, at: number) => `/practice/sessions/${id}/steps/${at}`,
  judge: (id: string, at: number) => `/practice/sessions/${id}/steps/${at}/judge`,
  answer: (id: string, at: number) => `/practice/sessions/${id}/answers/${at}`,
  sessionEnd: (id: string) => `/practice/sessions/${id}/end`,
  sessionDelete: (id: string) => `/practice/sessions/${id}/delete`,
  transcript: (id: string) => `/practice/sessions/${id}/transcript`,
  sessionExport: (id: string, format: string) => `/practice/sessions/${id}/session.${format}`,
  power: "/practice/power",
  method: (id: string) => `/practice/power/${id}`,
  cards: "/practice/cards",
  /** `of` narrows a deck to the cards of one thing of the library. */
  deck: (deck: string, of?: string) => `/practice/cards?deck=${encodeURIComponent(deck)}${of ? `&of=${encodeURIComponent(of)}` : ""}`,
  cardsAnki: "/practice/cards/anki.txt",
  cardGrade: "/practice/cards/grade",
  cardUndo: "/practice/cards/undo",
  cardDateless: "/practice/cards/dateless",
  papers: "/practice/papers",
  findPapers: "/practice/find",
  bringPaper: "/practice/find/bring",
  paper: (id: string) => `/practice/papers/${id}`,
  paperDelete: (id: string) => `/practice/papers/${id}/delete`,
  settings: "/settings",
  settingsModel: "/settings/model",
  data: "/data",
  health: "/health",
  client: (name: string) => `/client/${name}.js`,
  style: "/style.css",
} as const;

/** The page of a piece of content by its address ("concept/dpo"), or undefined where it has none of its own. */
export function pageOf(address: string): string | undefined {
  const [kind, slug = ""] = address.split("/");
  switch (kind) {
    case "role":
      return paths.role(slug);
    case "concept":
      return paths.concept(slug);
    case "question":
      return paths.question(slug);
    case "drill":
      return paths.drill(slug);
    case "firm":
      return paths.firm(slug);
    case "area":
      return paths.area(slug);
    case "source":
      return `${paths.sources}#${slug}`;
    default:
      return undefined;
  }
}
