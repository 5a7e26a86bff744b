/** The style of the access statement's page, and its hash: the page's policy allows this style and no other. A test compares the two. */

export const statementStyle = `
:root{color-scheme:light dark;--text:#101b2d;--soft:#43516a;--page:#fff;--box:#f5f7fa;--line:#dde3eb;--good:#12703f;--warn:#7f4d00;--warn-box:#fdf3df;--warn-line:#e4c078;--info:#1349b8}
@media (prefers-color-scheme:dark){:root{--text:#edf2f9;--soft:#b6c2d4;--page:#10161f;--box:#171f2b;--line:#2a3648;--good:#6bd69c;--warn:#f0bd5f;--warn-box:#33270e;--warn-line:#735820;--info:#9cc0ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:.9375rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif;font-variant-numeric:tabular-nums}
main{max-width:54rem;margin:0 auto;padding:2rem 1.25rem}
header{padding-bottom:1rem;border-bottom:2px solid var(--text)}
h1{font-size:1.7rem;line-height:1.2;letter-spacing:-.02em;margin:.1rem 0 .4rem;text-wrap:balance}h2{font-size:1rem;line-height:1.3;margin:1.5rem 0 .5rem}
p{margin:.25rem 0 .5rem;max-width:75ch;overflow-wrap:anywhere}ul{margin:0;padding:0;list-style:none}li{overflow-wrap:anywhere}
.kicker{margin:0;color:var(--info);font-size:.8125rem;font-weight:700;letter-spacing:.05em;text-transform:uppercase}.lead{margin:0;max-width:none}.soft,.small{color:var(--soft);font-size:.875rem}
.tags{display:flex;flex-wrap:wrap;gap:.35rem;margin-top:.6rem}.tag{padding:.05rem .55rem;border:1px solid var(--line);border-radius:99px;font-size:.8125rem;font-weight:600;color:var(--soft)}.tag.warn{background:var(--warn-box);border-color:var(--warn-line);color:var(--warn)}
.note{margin-top:1rem;padding:.75rem 1rem;border:1px solid var(--warn-line);border-radius:8px;background:var(--warn-box)}.note p{margin:0}.note strong{color:var(--warn)}
.two{display:grid;grid-template-columns:1fr 1fr;gap:1rem;margin-top:1.25rem}.two section{padding:1rem 1.1rem;border:1px solid var(--line);border-radius:10px;background:var(--box)}.two h2{margin:0 0 .5rem}
.able li{display:grid;grid-template-columns:1.4rem minmax(0,1fr);padding:.12rem 0}.able li::before{content:"\\2713";color:var(--good);font-weight:700}.able.no li::before{content:"\\2715";color:var(--soft);font-weight:400}.able+h3{margin:.6rem 0 .2rem;color:var(--soft);font-size:.8125rem;font-weight:600}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}thead th{color:var(--soft);font-size:.8125rem;font-weight:600}tbody th{font-weight:550;width:36%}tbody th code{display:block;font-weight:400}td:last-child{padding-right:0}
code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;font-size:.8125em;color:var(--soft);overflow-wrap:anywhere}
dl{margin:0}dl div{display:grid;grid-template-columns:minmax(8rem,13rem) minmax(0,1fr);gap:.1rem 1rem;padding:.3rem 0;border-bottom:1px solid var(--line)}dl div:last-child{border-bottom:0}dt{font-weight:550}dt small{display:block;color:var(--soft);font-weight:400}dd{margin:0;color:var(--soft)}
.bullets li{padding-left:1.1rem;text-indent:-1.1rem}.bullets li::before{content:"\\2013";display:inline-block;width:1.1rem;text-indent:0;color:var(--soft)}.bullets li+li{margin-top:.15rem}
a{color:var(--info);overflow-wrap:anywhere}:focus-visible{outline:2px solid var(--info);outline-offset:2px}
footer{margin-top:1.5rem;padding-top:.75rem;border-top:1px solid var(--line);color:var(--soft);font-size:.8125rem}
@media (max-width:40rem){main{padding:1rem}.two{grid-template-columns:minmax(0,1fr)}dl div{grid-template-columns:minmax(0,1fr)}}
@media print{@page{size:A4;margin:9mm 12mm}:root{font-size:8.5px;color-scheme:light;--text:#000;--soft:#3d3d3d;--page:#fff;--box:#fff;--line:#c4c4c4;--good:#12703f;--warn:#6b4100;--warn-box:#fff;--warn-line:#b58a3c;--info:#1349b8}body{font-size:.9375rem;line-height:1.37}main{max-width:none;padding:0}h1{font-size:1.9rem}h2{margin:.8rem 0 .25rem;break-after:avoid}.two{margin-top:.8rem;gap:.8rem}.two section{padding:.6rem .8rem}tr,dl div,li,.two section{break-inside:avoid}th,td,dl div{padding-top:.2rem;padding-bottom:.2rem}a{color:var(--text);text-decoration:none}p{max-width:none}footer{margin-top:.7rem}}
`;

/** SHA-256 of `statementStyle`, as Content Security Policy writes it (https://www.w3.org/TR/CSP3/#hash-source). */
export const statementStyleHash = 'sha256-9CSqweTaV00VLFb0EmWZkMMeHu64G8iuBPl9ZKvn1mc=';
