/** A path -> the guide page that stands there. */

import { type Html } from "../layout.ts";
import { paths } from "../paths.ts";
import { areaPage, areasPage } from "./area-page.ts";
import { conceptPage } from "./concept-page.ts";
import { conceptsPage } from "./concepts-page.ts";
import { drillPage, drillsPage } from "./drill-page.ts";
import { firmPage, firmsPage } from "./firm-page.ts";
import { guidesPage } from "./guides-page.ts";
import type { GuidePage, Site } from "./guides-site.ts";
import { questionPage } from "./question-page.ts";
import { questionsPage } from "./questions-page.ts";
import { rolePage, rolesPage } from "./role-page.ts";
import { sourcesPage } from "./sources-page.ts";

const LISTS: Record<string, (site: Site) => GuidePage> = {
  [paths.roles]: rolesPage,
  [paths.concepts]: conceptsPage,
  [paths.questions]: questionsPage,
  [paths.drills]: drillsPage,
  [paths.firms]: firmsPage,
  [paths.areas]: areasPage,
  [paths.sources]: sourcesPage,
};

/** The page at a path, or undefined where there is none. `search` goes onto the first page. */
export function guidePage(site: Site, path: string, search: Html): GuidePage | undefined {
  if (path === paths.guides) return guidesPage(site, search);
  const list = Object.hasOwn(LISTS, path) ? LISTS[path] : undefined;
  if (list) return list(site);
  const [, kind, slug, more] = path.split("/");
  if (!kind || !slug || more !== undefined) return undefined;
  const { library } = site;
  const show = <T extends { slug: string }>(rows: readonly T[], render: (site: Site, row: T) => GuidePage) => {
    const row = rows.find((one) => one.slug === slug);
    return row && render(site, row);
  };
  switch (`/${kind}`) {
    case paths.roles:
      return show(library.roles, rolePage);
    case paths.concepts:
      return show(library.concepts, conceptPage);
    case paths.questions:
      return show(library.questions, questionPage);
    case paths.drills:
      return show(library.drills, drillPage);
    case paths.firms:
      return show(library.firms, firmPage);
    case paths.areas:
      return show(library.areas, areaPage);
    default:
      return undefined;
  }
}
