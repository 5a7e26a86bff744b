/** The style of a printed checklist, and its hash: the page's policy allows this style and no other. A test compares the two. */

export const sheetStyle = `
:root{color-scheme:light dark;--text:#101b2d;--soft:#43516a;--page:#fff;--box:#f5f7fa;--line:#d3dbe6;--mark:#1349b8;--warn:#7f4d00}
@media (prefers-color-scheme:dark){:root{--text:#edf2f9;--soft:#b6c2d4;--page:#10161f;--box:#1c2634;--line:#334156;--mark:#9cc0ff;--warn:#f0bd5f}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif}
main{max-width:46rem;margin:0 auto;padding:2.5rem 1.25rem 3rem}
h1{font-size:1.75rem;line-height:1.2;letter-spacing:-.02em;margin:0 0 .5rem;text-wrap:balance}
.intro{margin:0;color:var(--soft);max-width:62ch}
.secret{margin:1.25rem 0 0;padding:.6rem .9rem;border:1px solid var(--warn);border-radius:8px;color:var(--warn);font-weight:600}
h2{font-size:1.0625rem;margin:2.25rem 0 0;padding-bottom:.4rem;border-bottom:2px solid var(--text)}
ol{list-style:none;margin:0;padding:0}
li{display:grid;grid-template-columns:1.5rem 2rem minmax(0,1fr);align-items:start;padding:.9rem 0;border-bottom:1px solid var(--line)}
li:last-child{border-bottom:0}
input{width:1.15rem;height:1.15rem;margin:.2rem 0 0;accent-color:var(--mark)}
.number{color:var(--soft);text-align:right;padding-right:.75rem;font-variant-numeric:tabular-nums}
p{margin:0;overflow-wrap:anywhere}
.place{color:var(--soft);font-size:.875rem}
.action{display:block;font-weight:550;overflow-wrap:anywhere}
.value{margin:.45rem 0;padding:.45rem .7rem;border:1px solid var(--line);border-radius:6px;background:var(--box);white-space:pre-wrap}
code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;font-size:.9em;overflow-wrap:anywhere}
.note{margin-top:.3rem;font-size:.875rem;color:var(--soft)}.note b{font-weight:600;color:var(--text)}.unconfirmed{color:var(--warn)}
footer{margin-top:2rem;padding-top:.9rem;border-top:1px solid var(--line);color:var(--soft);font-size:.875rem}
:focus-visible{outline:2px solid var(--mark);outline-offset:2px}
@media (max-width:30rem){main{padding:1.25rem 1rem}li{grid-template-columns:1.5rem 1.6rem minmax(0,1fr)}}
@page{size:A4;margin:16mm 15mm 18mm}
@media print{:root{color-scheme:light;--text:#000;--soft:#444;--page:#fff;--box:#fff;--line:#bbb;--mark:#000;--warn:#6b4100}body{font-size:10.5pt}main{max-width:none;padding:0}h1{font-size:18pt}h2{margin-top:1.4rem;break-after:avoid}li{break-inside:avoid;padding:.6rem 0}input{appearance:none;border:1.2pt solid #000;border-radius:2pt;background:#fff}input:checked{background:#000}.value{border-color:#888}}
`;

/** SHA-256 of `sheetStyle`, as Content Security Policy writes it (https://www.w3.org/TR/CSP3/#hash-source). */
export const sheetStyleHash = 'sha256-RVcc7a+yiWHlcLSLLFDq3xpkAEffAJoJxgGZU/nR/QE=';
