/** The style sheet of the self-contained page: a calm, document-like look from one set of tokens, light and dark, on paper and from 320 px up. */

export const STYLE = `
:root{color-scheme:light dark;
--paper:light-dark(#fbfaf7,#16181b);--sheet:light-dark(#ffffff,#1d2024);--ink:light-dark(#1d2125,#e6e4df);--quiet:light-dark(#59616a,#a4aab2);
--rule:light-dark(#dcd8cf,#363b42);--accent:light-dark(#0b5a62,#7cc6cc);--wash:light-dark(#eef3f1,#22302f);--mark:light-dark(#fdf0c4,#4a3f17);
--direct:light-dark(#1c6b3f,#7ccf9a);--transferable:light-dark(#7a5200,#e0b45c);--confirm:light-dark(#45557e,#a9b8e4);--missing:light-dark(#8f2f2b,#f0a09a);
--serif:Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,serif;--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 var(--serif);overflow-wrap:break-word}
main{max-width:50rem;margin:0 auto;padding:1rem 1rem 4rem}
h1{font:600 clamp(1.6rem,1.1rem + 2.4vw,2.5rem)/1.15 var(--serif);margin:.2rem 0 .8rem;text-wrap:balance}
h2{font:600 1.45rem/1.25 var(--serif);margin:0 0 .9rem;padding-top:.4rem}
h3{font:600 1.08rem/1.4 var(--serif);margin:0 0 .5rem}
h4,h5,h6{font:600 1rem/1.4 var(--serif);margin:.9rem 0 .35rem}
.label{font:600 .82rem/1.4 var(--sans);letter-spacing:.02em;color:var(--quiet);margin:1.1rem 0 .35rem}
p{margin:0 0 .7rem}ul,ol{margin:0 0 .8rem;padding-left:1.3rem}li{margin:.25rem 0}
a{color:var(--accent);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:3px}
:target{background:var(--mark);border-radius:3px;box-shadow:0 0 0 .2rem var(--mark)}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--sheet);padding:.5rem 1rem;z-index:2}
.kicker,.verification,.tags,.minutes,.state,.outline,.warnings,.back,.mark{font-family:var(--sans)}
.kicker{color:var(--quiet);font-size:.85rem;margin:1.5rem 0 0}
.verification{font-size:.92rem;color:var(--quiet);border-left:3px solid var(--accent);padding-left:.8rem}
.warnings{background:var(--wash);border:1px solid var(--rule);border-radius:8px;padding:.8rem 1rem;font-size:.92rem;margin:1rem 0}
.warnings h2{font:600 .95rem var(--sans);margin:0 0 .4rem;padding:0}.hint{color:var(--quiet)}
.part,.evidence{border-top:1px solid var(--rule);margin-top:2.4rem;padding-top:1.4rem}
.nothing{color:var(--quiet);font-style:italic}
.card{background:var(--sheet);border:1px solid var(--rule);border-radius:10px;margin:0 0 .7rem}
.card>summary{display:flex;flex-wrap:wrap;gap:.2rem .8rem;align-items:baseline;padding:.7rem 1.1rem;cursor:pointer;list-style:none}
.card>summary::-webkit-details-marker{display:none}
.card>summary::before{content:"+";font:600 1rem/1 var(--sans);color:var(--accent);width:.8rem;flex:none}.card[open]>summary::before{content:"–"}
.card>summary h3,.card>summary h4,.card>summary h5{margin:0;flex:1 1 20rem}
.inner{padding:.1rem 1.1rem .6rem}.card .card{background:var(--paper)}
.tags{display:inline-flex;flex-wrap:wrap;gap:.35rem;font-size:.75rem;margin:0}
.tag{border:1px solid var(--rule);border-radius:99px;padding:.05rem .55rem;color:var(--quiet);white-space:nowrap}
.mark{font-size:.68rem;line-height:1;vertical-align:super;margin-left:.2rem;color:var(--quiet);text-decoration:none;padding:.25rem .15rem;font-variant-numeric:tabular-nums}
a.mark{color:var(--accent)}a.mark:hover{text-decoration:underline}
.told.guidance{color:light-dark(#3b4148,#c9c8c3)}
.slot{background:var(--wash);border-bottom:1px dashed var(--accent);border-radius:3px;padding:0 .2em;font-style:italic}
.row{display:grid;gap:.4rem 1.4rem;border-top:1px solid var(--rule);padding:1rem 0}
.row:first-child{border-top:0}
.row .asked p:first-child{font-weight:600}
.state{font-size:.88rem;font-weight:600;margin:0 0 .3rem}.because{color:var(--quiet);font-size:.95rem;margin-bottom:.4rem}
.state-direct .state{color:var(--direct)}.state-transferable .state{color:var(--transferable)}.state-to-confirm .state{color:var(--confirm)}.state-not-visible .state{color:var(--missing)}
.pieces,.bridge{font-size:.97rem}.bridge li::marker{content:"→ ";color:var(--accent)}
.anchors{display:grid;grid-template-columns:auto 1fr;gap:.3rem .9rem;margin:.6rem 0 .9rem;font-size:.97rem}
.anchors dt{font:600 .82rem/1.9 var(--sans);color:var(--quiet)}.anchors dd{margin:0}
.days{list-style:none;padding:0}.days>li{border-top:1px solid var(--rule);padding:.7rem 0}.day{margin:0 0 .2rem;font-family:var(--sans)}.days ul{margin-bottom:.2rem}
.minutes{color:var(--quiet);font-size:.85rem;font-variant-numeric:tabular-nums}
.references li,.see{list-style:"↗ "}.see a{color:inherit;text-decoration-color:var(--rule)}.see a:hover{text-decoration-color:currentColor}.remedy{color:var(--quiet)}
.part-cover p{display:inline-block;vertical-align:top;width:100%;margin:0 0 .35rem;font-size:.98rem}
.prose{margin:.4rem 0 .9rem;border-left:3px solid var(--rule);padding-left:.9rem}.prose summary{font:600 .9rem var(--sans);color:var(--accent);cursor:pointer;padding:.25rem 0}.prose p{margin:.5rem 0}
.citations{font-size:.9rem}.citations a{color:inherit;text-decoration-color:var(--rule)}
.timeline{margin:1rem 0 1.2rem}.timeline svg{width:100%;max-width:36rem;height:auto;display:block;margin-bottom:.6rem}.timeline line{stroke:var(--rule)}.timeline text{font:13px var(--sans);fill:var(--quiet)}.timeline .end{text-anchor:end}
.timeline rect{fill:var(--accent);stroke:var(--accent)}.timeline rect.education{fill:var(--paper);stroke:var(--transferable);stroke-width:2}.timeline .kind{color:var(--accent);font-size:.8rem;white-space:nowrap}.timeline .education{color:var(--transferable)}
.timeline table{border-collapse:collapse;width:100%;font:.9rem/1.45 var(--sans)}.timeline th,.timeline td{text-align:left;vertical-align:top;font-weight:400;padding:.35rem .6rem .35rem 0;border-top:1px solid var(--rule)}.timeline thead th{border:0;color:var(--quiet)}.timeline td{font-variant-numeric:tabular-nums;color:var(--quiet)}.timeline th:nth-child(2){width:99%}.timeline td:nth-child(n+3){min-width:5rem}
.unseen{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden;white-space:nowrap}
.your-note{white-space:pre-wrap;border-left:3px solid var(--accent);background:var(--wash);border-radius:0 6px 6px 0;padding:.35rem .8rem;margin:.2rem 0 .7rem;font:400 .9rem/1.5 var(--sans)}.your-note strong{color:var(--accent);display:block;font-size:.78rem}
.grid{margin:0 0 1.2rem;font-family:var(--sans)}.grid svg{display:block;width:100%;max-width:32rem;height:auto;margin:.2rem 0 .8rem}.grid text{font:15px var(--sans);fill:var(--quiet)}
.grid .direct{color:var(--direct)}.grid .transferable{color:var(--transferable)}.grid .to-confirm{color:var(--confirm)}.grid .not-visible{color:var(--missing)}.grid circle,.grid path{stroke:currentColor;stroke-width:1.6;fill:none}.grid .full{fill:currentColor}
.grid table{border-collapse:collapse;font-size:.88rem;width:100%;max-width:44rem}.grid th,.grid td{padding:.25rem .5rem;border-top:1px solid var(--rule);text-align:right;font-variant-numeric:tabular-nums}.grid thead th{border:0;color:var(--quiet);font-weight:500;vertical-align:bottom}.grid th:first-child{text-align:left;font-weight:500}
.document{border:1px solid var(--rule);border-radius:10px;background:var(--sheet);margin:0 0 1rem}
.document summary{padding:.7rem 1rem;font:600 .95rem var(--sans);cursor:pointer}
.text{white-space:pre-wrap;font:.88rem/1.65 var(--sans);padding:0 1rem 1rem;tab-size:4}
.text mark{background:var(--mark);color:inherit;border-radius:2px}.back{font-size:.68rem}.back details{display:inline}.back details::details-content{display:none}.back details[open]::details-content{display:inline}.back summary{display:inline;padding:.2rem;font:inherit;color:var(--accent)}.back a{padding:.2rem .1rem}.place:target+mark{outline:2px solid var(--accent)}
.outline{font-size:.9rem;padding:.6rem 1rem;border-bottom:1px solid var(--rule)}.outline ol,.outline ul{padding-left:1.2rem;margin:.4rem 0}.outline p{margin:.6rem 0 0;color:var(--quiet)}.outline summary{font-weight:600;cursor:pointer}
.outline a{color:var(--ink);text-decoration:none}.outline a:hover{text-decoration:underline}
@media (min-width:46rem){.part-cover{columns:2;column-gap:2rem}.part-cover h2{column-span:all}.row{grid-template-columns:minmax(0,5fr) minmax(0,7fr)}}
@media (min-width:72rem){body.report{display:grid;grid-template-columns:16rem minmax(0,1fr)}.outline{border:0;border-right:1px solid var(--rule);height:100vh;position:sticky;top:0;overflow:auto;padding:2rem 1.2rem}.outline summary{display:none}.outline details::details-content{display:block;content-visibility:visible;height:auto}main{padding:1rem 3rem 5rem;margin:0 auto}}
@media (max-width:30rem){.grid table{font-size:.74rem}.grid thead span{display:block}.grid th,.grid td{padding:.25rem .12rem;hyphens:auto;overflow-wrap:anywhere}.anchors{grid-template-columns:1fr}.anchors dt{margin-top:.4rem}}
@media print{:root{color-scheme:light}body,body.report{display:block;background:#fff;font-size:9.5pt;line-height:1.45}main{max-width:none;padding:0}.outline,.skip{display:none}.row,.days>li,.timeline svg,.timeline tr,.your-note{break-inside:avoid}.timeline svg{max-width:26rem}.card>summary{break-after:avoid}h2,h3,h4{break-after:avoid}.part{border:0}.part-cheat-sheet{break-before:page;break-after:page}.document{border:0}details::details-content{display:block;content-visibility:visible;height:auto}.card>summary::before{content:none}@page{margin:18mm 16mm}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
`.replace(/\n+/g, "\n");
