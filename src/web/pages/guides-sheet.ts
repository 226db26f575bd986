/** What the guides add to the sheet of the app. */

export const GUIDES_SHEET = `
.crumbs ol{display:flex;flex-wrap:wrap;gap:0 .5rem;list-style:none;padding:0;margin:1rem 0 0;font:.88rem var(--sans)}.crumbs li{margin:0}.crumbs li+li::before{content:"/";color:var(--quiet);margin-right:.5rem}.crumbs a{display:inline-block;padding:.2rem 0}
.crumbs+.kicker{margin-top:.9rem}.kicker+h1{margin-top:.2rem}.crumbs+h1{margin-top:.9rem}
.guide{margin-top:2.2rem;border-top:1px solid var(--rule);padding-top:1rem}.guide h3{margin:1.1rem 0 .4rem}.guide .label{margin-bottom:.2rem}
.prose-body p{max-width:44rem}.formula,.prose-body pre{background:var(--sheet);border:1px solid var(--rule);border-radius:8px;padding:.8rem 1rem;overflow-x:auto;font-size:.9rem;line-height:1.5;margin:0 0 1rem}.formula{white-space:pre-wrap;overflow-wrap:anywhere}
code{font-family:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;font-size:.92em}pre code{font-size:inherit}
pre:focus-visible,.scroll:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.fold{background:var(--sheet);border:1px solid var(--rule);border-radius:8px;margin:0 0 .6rem}.fold>summary{cursor:pointer;padding:.6rem 1rem}.fold>.inner{padding:0 1rem .5rem}.fold[open]>summary{border-bottom:1px solid var(--rule);margin-bottom:.7rem}
.plain-fold>summary{font:600 .92rem var(--sans);color:var(--accent)}
.pairs dt{font:600 .88rem var(--sans);color:var(--quiet);margin-top:.6rem}.pairs dd{margin:.1rem 0 .5rem}
.fold .tag,.entries .tag,.hits .tag,h3 .tag{font:.75rem/1.5 var(--sans)}.hits>li>a,.entries>li>a{font-weight:600}
.row-links{display:flex;flex-wrap:wrap;gap:.1rem 1.3rem;list-style:none;padding:0}
.columns{display:grid;gap:0 2rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr))}
.entries,.facts{list-style:none;padding:0}.entries>li{margin:.55rem 0}.facts>li{margin:.7rem 0}.elsewhere{font:.8rem var(--sans);color:var(--quiet);padding:.3rem .35rem;text-decoration:none;border:1px solid var(--rule);border-radius:99px;display:inline-block;min-width:24px;line-height:1;text-align:center}.elsewhere:hover{border-color:var(--accent)}
.where{display:block;font-size:.88rem;color:var(--quiet)}
.setup{margin:1rem 0;border-left:3px solid var(--accent);background:var(--sheet);padding:.8rem 1.1rem;border-radius:0 8px 8px 0}.setup p{margin:0}
.shelf{list-style:none;padding:0;display:grid;gap:.9rem 1.4rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr));margin:1.6rem 0}.shelf>li{margin:0;border-top:2px solid var(--accent);padding-top:.5rem}.shelf a{font:600 1.15rem var(--serif)}.count{font:.88rem var(--sans);color:var(--quiet)}
.search-row{display:flex;gap:.5rem}.search-row input{flex:1;min-width:0}.hits{padding-left:1.5rem}.hits li{margin:.7rem 0}.hits p{margin:.1rem 0 0}.hits:empty{display:none}
.scroll{overflow-x:auto}.scroll table{min-width:40rem}table{border-collapse:collapse;font-size:.95rem;margin:0 0 1rem;width:100%}th,td{border-top:1px solid var(--rule);padding:.6rem .8rem .6rem 0;text-align:left;vertical-align:top}thead th{font:600 .85rem var(--sans);color:var(--quiet);border:0}tbody th{font-weight:600;width:26%}tbody th .quiet{font-weight:400}
.map{margin:.4rem 0 1rem}.map svg{display:block;max-width:none;margin:0 auto}.map figcaption{font:.85rem/1.4 var(--sans);color:var(--quiet);margin-top:.5rem}
.map rect{fill:var(--sheet);stroke:var(--rule);stroke-width:1.2}.map a:hover rect{stroke:var(--accent)}.map text{font:12px var(--sans);fill:var(--ink);text-anchor:middle}.map .centre rect{fill:var(--wash);stroke:var(--accent);stroke-width:2}.map .centre text{font-weight:600}
.map path{fill:none;stroke:var(--quiet);stroke-width:1.1;opacity:.65}.map path.case{stroke-dasharray:4 3}.map path.tip{fill:var(--quiet);stroke:none;opacity:.9}
.citations.all{content-visibility:auto;contain-intrinsic-size:auto 4000px}
`.replace(/\n+/g, "\n");
