/** The look of the practice room. */

export const PRACTICE_SHEET = `
.practice{max-width:74rem;margin:0 auto;padding:1rem 1.2rem 4rem}.rooms{display:grid;gap:.8rem;grid-template-columns:repeat(auto-fill,minmax(16rem,1fr));list-style:none;padding:0}.rooms>li{border:1px solid var(--rule);border-radius:10px;background:var(--sheet);padding:.8rem 1.1rem 1rem;margin:0}.rooms h3,.rooms h2{font-size:1.08rem;margin:0 0 .3rem;padding:0}.rooms p{font-size:.97rem}
.session{display:grid;gap:1.2rem 2rem}@media (min-width:60rem){.session{grid-template-columns:minmax(0,1fr) minmax(17rem,24rem)}.session.with-paper{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}}
.session .work{min-width:0}.session .beside{min-width:0;font-size:.97rem}@media (min-width:60rem){.session .beside{position:sticky;top:1rem;max-height:calc(100vh - 2rem);overflow:auto;align-self:start}}
.step-list{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.3rem;font:.85rem var(--sans);margin:0 0 1.2rem}.step-list li{margin:0}.step-list a,.step-list span{display:inline-block;border:1px solid var(--rule);border-radius:99px;padding:.2rem .7rem;text-decoration:none;min-height:24px;background:var(--sheet)}.step-list [aria-current]{border-color:var(--accent);font-weight:600}.step-list .done::before{content:"✓ "}.step-list .skipped{color:var(--quiet)}.step-list .locked{color:var(--quiet);background:none}
.ask{font:600 1.25rem/1.35 var(--serif);margin:.2rem 0 .8rem}.setup{border-left:3px solid var(--rule);padding-left:.9rem;margin:0 0 1rem;white-space:pre-line}
.answer textarea{min-height:9rem;font-size:1rem;line-height:1.55}.answer .acts{display:flex;flex-wrap:wrap;gap:.6rem;align-items:center;margin:.7rem 0}.answer output{font:.88rem var(--sans);color:var(--quiet)}
.clock{font:.95rem var(--sans);font-variant-numeric:tabular-nums;color:var(--quiet)}.clock.over{color:var(--missing)}
.cells{width:100%;border-collapse:collapse}.cells th{font:500 .88rem var(--sans);text-align:left;color:var(--quiet);padding:.2rem .4rem .2rem 0}.cells td{padding:.2rem .4rem .4rem 0;vertical-align:top}.cells textarea{min-height:3.4rem}
@media (max-width:40rem){.cells thead{position:absolute;left:-99rem}.cells,.cells tbody,.cells tr,.cells td,.cells th{display:block}.cells tr{border-top:1px solid var(--rule);padding:.4rem 0}}
.rating{display:flex;flex-wrap:wrap;gap:.2rem 1rem;border:0;background:none;padding:0;margin:0 0 .8rem}.rating label,.ticks label{display:inline-flex;gap:.35rem;align-items:center;min-height:24px;margin:0 .8rem 0 0}
.point{border-top:1px solid var(--rule);padding:.7rem 0}.point p{margin:0 0 .35rem}.point .good{color:var(--quiet);font-size:.95rem}.own-quote{border-left:3px solid var(--accent);padding-left:.7rem;font-size:.97rem}
.said-words{white-space:pre-wrap;background:var(--sheet);border:1px solid var(--rule);border-radius:8px;padding:.7rem .9rem}.said-words mark{background:var(--mark);color:inherit;border-radius:2px}
.after{font-size:.97rem}.after dt{font:600 .85rem/1.9 var(--sans);color:var(--quiet)}.after dd{margin:0 0 .6rem}
.bar{display:block;height:.55rem;border-radius:99px;background:var(--rule);overflow:hidden;margin:.2rem 0}.bar i{display:block;height:100%;background:var(--accent)}
.curve{margin:.6rem 0 1.2rem}.curve svg{display:block;width:100%;height:auto}.curve text{font:11px var(--sans);fill:var(--quiet)}.curve line{stroke:var(--rule)}.curve path{stroke:var(--accent);stroke-width:2.5;fill:none}.curve circle{fill:var(--accent);stroke:var(--paper);stroke-width:2}.curve figcaption{font-size:.95rem;color:var(--quiet);margin-top:.4rem}.found{font:600 1.15rem/1.4 var(--serif)}.field{margin:0 0 .8rem}.field p{margin:.15rem 0 0;font-size:.88rem}.methods dt{margin-top:.5rem}.methods dd{margin:0;color:var(--quiet)}.after code{white-space:normal;overflow-wrap:anywhere}
.flash{border:1px solid var(--rule);border-radius:10px;background:var(--sheet);padding:1rem 1.3rem 1.2rem;margin:1rem 0}.back-side{font-size:1.1rem;border-top:1px solid var(--rule);padding-top:.8rem}
optgroup{font-style:normal}.rooms select{max-width:100%}
.paper-pane nav{font:.85rem var(--sans);max-height:8rem;overflow:auto;border:1px solid var(--rule);border-radius:8px;padding:.3rem .8rem;margin:0 0 .8rem}.paper-pane nav ol{margin:0;padding-left:1.3rem}.paper-pane nav a{display:inline-block;min-height:24px}.paper-pane .text{background:var(--sheet);border:1px solid var(--rule);border-radius:10px;padding:1rem}.paper-pane h3{white-space:normal}
@media print{.step-list,.acts,.clock{display:none}}
`.replace(/\n+/g, "\n");
