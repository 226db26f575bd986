/** What the web app adds to the report's sheet; the tokens are the report's. */

export const SHEET = `
.site{font-family:var(--sans);font-size:.92rem}
header.site{display:flex;flex-wrap:wrap;gap:.4rem 1.6rem;align-items:baseline;padding:.7rem 1.2rem;border-bottom:1px solid var(--rule)}
header.site ul{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;list-style:none;margin:0;padding:0}header.site li{margin:0}
header.site a{color:var(--ink);text-decoration:none;display:inline-block;padding:.25rem 0;min-height:24px}header.site a:hover{text-decoration:underline}
header.site [aria-current]{color:var(--accent);font-weight:600}.brand{font:600 1.05rem var(--serif)}
footer.site{border-top:1px solid var(--rule);color:var(--quiet);padding:1rem 1.2rem;margin-top:3rem}
main:focus{outline:0}.lead{font-size:1.15rem}.quiet{color:var(--quiet);font-size:.95rem}
fieldset{min-width:0;border:1px solid var(--rule);border-radius:10px;background:var(--sheet);margin:0 0 1rem;padding:.4rem 1.1rem 1rem}legend{font:600 1rem var(--sans);padding:0 .4rem}
label{font:.92rem var(--sans);display:block;margin-bottom:.25rem}
input,textarea,select,button{font:1rem var(--sans);color:inherit;max-width:100%}
input[type=file]{max-width:100%}
input[type=text],input[type=password],input[type=date],input[type=number],input[type=search],textarea,select{background:var(--paper);border:1px solid var(--quiet);border-radius:6px;padding:.45rem .6rem;width:100%}
button,.button{background:var(--accent);color:var(--paper);border:0;border-radius:7px;padding:.6rem 1.2rem;font-weight:600;cursor:pointer;text-decoration:none;display:inline-block;min-height:24px}
button.plain{background:none;color:var(--accent);border:1px solid var(--rule);padding:.35rem .8rem;font-weight:500}
button:focus-visible,input:focus-visible,textarea:focus-visible,select:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.drop{border-style:dashed}.drop.over{border-color:var(--accent);background:var(--wash)}
.more summary,.drop summary{font:.95rem var(--sans);color:var(--accent);cursor:pointer;padding:.3rem 0}.fields{display:grid;gap:0 1.2rem;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr))}
.notice{background:var(--wash);border:1px solid var(--rule);border-left:4px solid var(--accent);border-radius:8px;padding:.9rem 1.1rem;margin:1rem 0}.notice p:last-child,.notice ul:last-child{margin-bottom:0}
main.wide{max-width:none;margin:0;padding:0}.reader{display:grid}.reader .body{min-width:0;max-width:54rem;margin:0 auto;padding:1rem 1.2rem 4rem;width:100%}
@media (min-width:72rem){.reader{grid-template-columns:16rem minmax(0,1fr)}.reader .outline{border:0;border-right:1px solid var(--rule);height:100vh;position:sticky;top:0;overflow:auto;padding:1.4rem 1.2rem}}
.tools{font-family:var(--sans);font-size:.92rem;margin:0 0 1rem}.tools summary{color:var(--accent);cursor:pointer;padding:.3rem 0}.tools form{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end;margin:.5rem 0}.tools label{width:100%;margin:0}.tools input{max-width:26rem}
.downloads,.tabs{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;list-style:none;padding:0}
.plain{white-space:pre-wrap;overflow-wrap:anywhere;font:.88rem/1.6 var(--sans);background:var(--sheet);border:1px solid var(--rule);border-radius:10px;padding:1rem}
.hidden{position:absolute;left:-99rem}.reports form{display:flex;flex-wrap:wrap;gap:.6rem;align-items:baseline}
.reports li{padding:.35rem 0}
.reports.listed{list-style:none;padding:0}.listed>li{border-top:1px solid var(--rule);padding:.8rem 0 .5rem;margin:0}.listed>li>.name{font:600 1.08rem/1.4 var(--serif);display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;width:fit-content;max-width:100%}.listed>li>.name:focus-visible{overflow:visible}.listed p{margin:.1rem 0 .2rem;font-size:.9rem}.listed .tools{margin:0;font-size:.88rem}
.name{overflow-wrap:anywhere}.names .name{color:var(--ink)}.acts{display:flex;flex-wrap:wrap;gap:.6rem 1.2rem;align-items:center}.acts form{margin:0}.unfinished{list-style:none;padding:0;margin:0}.unfinished li+li{border-top:1px solid var(--rule);padding-top:.6rem;margin-top:.6rem}.unfinished p{margin:0 0 .4rem}
.narrow{display:flex;flex-wrap:wrap;gap:.5rem;margin:0 0 1rem}.narrow label{width:100%;margin:0}.narrow input{flex:1 1 12rem;width:auto;max-width:26rem}
button.danger{color:var(--missing);border-color:var(--missing)}
.quote-card{max-width:min(30rem,92vw);background:var(--sheet);border:1px solid var(--accent);border-radius:8px;padding:.6rem .8rem;font-size:.95rem;box-shadow:0 4px 18px rgb(0 0 0/.18)}
.ask{margin:0 0 1.1rem}.ask p{margin:.3rem 0}
.leaving{white-space:pre-wrap;overflow-wrap:anywhere;max-height:24rem;overflow:auto;font:.82rem/1.5 var(--mono,monospace);background:var(--paper);border:1px solid var(--rule);border-radius:8px;padding:.8rem}
.stages{list-style:none;padding:0;margin:1.4rem 0;max-width:38rem}.stages>li{position:relative;border-left:2px solid var(--rule);margin:0 0 0 .7rem;padding:0 0 1.2rem 1.6rem}.stages>li:last-child{border-color:transparent}.stages>li>p{margin:0 0 .2rem}.stages ul{list-style:none;padding:0;margin:0;font:.92rem/1.6 var(--sans);color:var(--quiet);overflow-wrap:anywhere}
.stages .sign{position:absolute;left:-.8rem;top:.05rem;width:1.5rem;height:1.5rem;border-radius:99px;border:2px solid var(--rule);background:var(--paper);font:600 .8rem/1.25rem var(--sans);text-align:center}.stages .done>p>.sign{background:var(--direct);border-color:var(--direct);color:var(--paper)}.stages .now>p>.sign{border-color:var(--accent);color:var(--accent)}.stages .failed>p>.sign{background:var(--missing);border-color:var(--missing);color:var(--paper)}.stages .later>p{color:var(--quiet)}.stages .later strong{font-weight:500}
body{display:flex;flex-direction:column;min-height:100vh}main{flex:1 0 auto;width:100%}@media print{body{display:block}}
.button{font:600 1rem var(--sans)}::file-selector-button{font:600 .92rem var(--sans);color:var(--accent);background:var(--paper);border:1px solid var(--quiet);border-radius:6px;padding:.4rem .8rem;margin-right:.7rem;cursor:pointer}.drop{border:2px dashed var(--rule)}.start>p:has(>button){margin-top:1rem}
`.replace(/\n+/g, "\n");
