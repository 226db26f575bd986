/** What LaTeX commands mean for the text of the page, as rows; a command that is in none keeps its arguments as text. */

/** Accent commands with the combining mark that they set on the letter after them: `\'e` is é, `\c{c}` is ç. */
export const ACCENTS: Record<string, string> = {
  "'": "\u0301",
  "`": "\u0300",
  "^": "\u0302",
  '"': "\u0308",
  "~": "\u0303",
  "=": "\u0304",
  ".": "\u0307",
  c: "\u0327",
  v: "\u030c",
  H: "\u030b",
  u: "\u0306",
  k: "\u0328",
  r: "\u030a",
  d: "\u0323",
  b: "\u0331",
};
/** Commands that stand for characters: `\ss` is ß, `\textbullet` is •. */
export const LETTERS: Record<string, string> = {
  ss: "ß",
  o: "ø",
  O: "Ø",
  l: "ł",
  L: "Ł",
  ae: "æ",
  AE: "Æ",
  oe: "œ",
  OE: "Œ",
  aa: "å",
  AA: "Å",
  i: "ı",
  j: "ȷ",
  textbullet: "•",
  textendash: "–",
  textemdash: "—",
  ldots: "…",
  dots: "…",
  textregistered: "®",
  texttrademark: "™",
  copyright: "©",
  textasciitilde: "~",
  textasciicircum: "^",
  textbackslash: "\\",
  textbar: "|",
  cdot: "·",
  times: "×",
  pm: "±",
  approx: "≈",
  sim: "~",
  leq: "≤",
  geq: "≥",
  rightarrow: "→",
  to: "→",
  alpha: "α",
  beta: "β",
  gamma: "γ",
  epsilon: "ε",
  lambda: "λ",
  mu: "μ",
  sigma: "σ",
  star: "★",
  ast: "*",
  dag: "†",
  dagger: "†",
  LaTeX: "LaTeX",
  TeX: "TeX",
  quad: " ",
  qquad: " ",
  today: "",
};
/** Commands whose arguments are not text of the page. */
export const SILENT = new Set(
  "usepackage documentclass input include includegraphics vspace hspace setlength addtolength newcommand renewcommand providecommand newenvironment renewenvironment definecolor color pagestyle thispagestyle geometry hypersetup bibliographystyle bibliography moderncvstyle moderncvcolor moderncvtheme setcounter label ref cite citep citet fontsize fontfamily selectfont raggedright titleformat titlespacing pagenumbering newlength vskip hskip rule photo graphicspath DeclareMathOperator nopagenumbers setmainfont setsansfont pdfinfo input@path addbibresource makeatletter makeatother def let".split(
    " ",
  ),
);
/** Commands that open a section, with the level of its heading. */
export const SECTIONS: Record<string, number> = {
  part: 1,
  chapter: 1,
  section: 1,
  "section*": 1,
  subsection: 2,
  "subsection*": 2,
  subsubsection: 3,
  cvsection: 1,
  rSection: 1,
  resheading: 1,
  sectionTitle: 1,
  cvsubsection: 2,
};
/** Commands whose several arguments stand beside each other on one line, as moderncv, altacv and the common résumé classes write them. */
export const ENTRY =
  /^(?:cventry|cvitem|cvitemwithcomment|cvdoubleitem|cvlistitem|cvlistdoubleitem|cvevent|cvline|cvachievement|cvskill|resume\w+|entry|datedsubsection|datedline|job|education|experience|years|denseouterlist|role|ressubheading|cvhonor|cvproject|cvpub|cvtalk|employer|position|school)$/;
/** Commands and switches of bold type. */
export const BOLD = new Set(["textbf", "bf", "bfseries", "mdseries"]);
/** Commands and switches of italic type. */
export const ITALIC = new Set(["textit", "emph", "textsl", "it", "itshape"]);
/** Definitions of the head of moderncv and friends: the words before their value. */
export const HEAD: Record<string, string> = {
  email: "",
  phone: "",
  mobile: "",
  homepage: "",
  address: "",
  title: "",
  name: "",
  firstname: "",
  familyname: "",
  author: "",
  extrainfo: "",
  quote: "",
  position: "",
  location: "",
  linkedin: "linkedin.com/in/",
  github: "github.com/",
  orcid: "orcid.org/",
  twitter: "twitter.com/",
  googlescholar: "scholar.google.com/citations?user=",
};
/** Networks of `\social[network]{name}` with the address before the name. */
export const SOCIAL: Record<string, string> = {
  linkedin: "linkedin.com/in/",
  github: "github.com/",
  orcid: "orcid.org/",
  twitter: "twitter.com/",
  googlescholar: "scholar.google.com/citations?user=",
  gitlab: "gitlab.com/",
};
