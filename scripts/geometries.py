#!/usr/bin/env python3
"""Prints made-up plans as their offices lay them out, dumps the pages, and scores what greffe makes of them.

    scripts/geometries.py [--greffe .build/release/greffe] [--seeds 10] [--only two]

Each plan has three fiches whose fields are drawn by a seeded generator, so that a run is the same again; each is printed in eight layouts
(labels on the left, on the right, in four columns, in bands, over rows of values, beside a box, on the line, as headings) by headless Chromium
and dumped by pdftotext with -layout, -raw and without option. Prints F1, precision and recall of whole values a layout and a dump, and the
fields below 0.95. Needs chromium and pdftotext; nothing of it runs in the tests.
"""

import argparse, collections, html, json, pathlib, random, re, subprocess, tempfile, unicodedata

LABELS = {
    "rationale": ["Contexte", "Constats et enjeux", "Enjeux", "Contexte et enjeux", "Diagnostic"],
    "objectives": ["Objectifs", "Objectifs opérationnels", "Objectifs visés", "Objectif(s)"],
    "actions": ["Descriptif de l'action", "Actions à mener", "Contenu de l'action", "Modalités de mise en œuvre", "Étapes de réalisation"],
    "audience": ["Public cible", "Publics visés", "Bénéficiaires"],
    "leads": ["Pilote", "Porteur de l'action", "Maître d'ouvrage", "Chef de file", "Pilote de l'action", "Service pilote"],
    "partners": ["Partenaires", "Partenaires mobilisés", "Partenaires associés", "Acteurs associés", "Partenaires potentiels"],
    "calendar": ["Calendrier", "Échéancier", "Calendrier prévisionnel", "Échéance"],
    "resources": ["Budget estimatif", "Moyens", "Coût prévisionnel", "Moyens financiers"],
    "indicators": ["Indicateurs de suivi", "Indicateurs", "Indicateurs d'évaluation", "Critères d'évaluation"],
}
FIELDS = list(LABELS)
BODIES = [
    "Communauté de communes du Val de Sève", "Conseil départemental", "ADEME", "Caisse d'allocations familiales", "Mission locale", "CPAM",
    "Chambre d'agriculture", "Office de tourisme intercommunal", "Syndicat mixte du Pays d'Orval", "MSA", "Agence régionale de santé",
    "CCAS de Bréval",
]
VALUES = {
    "title": [
        "Créer un guichet unique de l'habitat", "Structurer l'offre de soins de proximité", "Soutenir l'installation des agriculteurs",
        "Aménager des liaisons cyclables entre les bourgs", "Prévenir la perte d'autonomie à domicile", "Réduire les déchets à la source",
    ],
    "rationale": [
        "La part des ménages qui se chauffent au fioul reste élevée dans les bourgs, et les factures ont doublé en trois ans.",
        "Les habitants des communes rurales renoncent souvent à se soigner faute de transport.",
        "Quarante exploitations cesseront leur activité d'ici 2030 sans successeur connu.",
        "Six logements sur dix ont été construits avant 1975.",
        "Le diagnostic partagé a montré que les dispositifs existants sont mal connus des familles et des professionnels, qui s'y perdent.",
    ],
    "objectives": [
        "Réduire la consommation d'énergie des bâtiments publics de 20 %", "Faciliter l'accès aux soins des personnes âgées isolées",
        "Maintenir une agriculture de proximité", "Développer la pratique du vélo",
        "Mieux informer les familles de leurs droits et des services qui leur sont ouverts sur le territoire",
        "Accompagner les jeunes de 16 à 25 ans vers l'emploi",
    ],
    "actions": [
        "Recruter un conseiller en énergie partagé", "Organiser une réunion annuelle des acteurs du territoire",
        "Ouvrir une permanence dans chacune des trois maisons France services", "Signer une convention avec le lycée agricole",
        "Éditer un guide pratique à destination des nouveaux habitants et des professionnels de santé",
        "Installer des arceaux devant les équipements publics", "Former les agents d'accueil",
        "Lancer un appel à projets auprès des associations",
    ],
    "audience": ["Habitants des communes rurales", "Jeunes de 16 à 25 ans", "Agents communaux et élus", "Familles monoparentales"],
    "leads": BODIES,
    "partners": BODIES,
    "calendar": ["2021-2024", "2022", "2023-2026", "Dès 2022", "2e semestre 2023"],
    "resources": [
        "45 000 € par an", "120 000 € HT", "Temps d'agent : 0,5 ETP", "15 000 € de fonctionnement et 210 000 € d'investissement",
    ],
    "indicators": [
        "Nombre de ménages accompagnés", "Taux de satisfaction des usagers", "Kilomètres de voies aménagées", "Part des agents formés",
        "Nombre de réunions tenues chaque année", "Évolution de la fréquentation des permanences sur le territoire",
    ],
}
COUNTS = {"rationale": (1, 2), "objectives": (1, 3), "actions": (1, 4), "partners": (2, 5), "indicators": (1, 3)}


def fiche(draw):
    return {field: draw.sample(values, draw.randint(*COUNTS.get(field, (1, 1)))) for field, values in VALUES.items()}


class Page:
    """One plan's style: labels, bullets, how partners are listed."""

    def __init__(self, draw, name):
        self.labels = {field: draw.choice(wordings) for field, wordings in LABELS.items()}
        self.bullet = draw.choice(["-", "–"] if name == "inline" else ["•", "-", "–", ""])
        self.listed = draw.choice([", ", "<br>"])

    def label(self, field):
        return html.escape(self.labels[field])

    def value(self, fiche, field):
        values = [html.escape(value) for value in fiche[field]]
        if field == "partners": return self.listed.join(values)
        if field not in ("objectives", "actions", "indicators"): return " ".join(values)
        return "".join("<div>%s %s</div>" % (self.bullet, value) for value in values)

    def headed(self, fiche, fields):
        return "".join("<h4>%s</h4><div>%s</div>" % (self.label(field), self.value(fiche, field)) for field in fields)

    def row(self, fiche, *fields, span=1):
        cells = "".join("<td class=l>%s</td><td colspan=%d>%s</td>" % (self.label(f), span, self.value(fiche, f)) for f in fields)
        return "<tr>%s</tr>" % cells

    def two(self, fiche):
        return "<table>%s</table>" % "".join(self.row(fiche, field) for field in FIELDS)

    def right(self, fiche):
        row = "<tr><td>%s</td><td class=l style='text-align:right'>%s</td></tr>"
        return "<table>%s</table>" % "".join(row % (self.value(fiche, field), self.label(field)) for field in FIELDS)

    def four(self, fiche):
        rows = [self.row(fiche, field, span=3) for field in ("rationale", "objectives", "actions")]
        rows += [self.row(fiche, "leads", "calendar"), self.row(fiche, "audience", "resources")]
        return "<table>%s</table>" % "".join(rows + [self.row(fiche, field, span=3) for field in ("partners", "indicators")])

    def band(self, fiche):
        row = "<tr><td class=l style='width:100%%'>%s</td></tr><tr><td>%s</td></tr>"
        return "<table>%s</table>" % "".join(row % (self.label(field), self.value(fiche, field)) for field in FIELDS)

    def three(self, fiche):
        out = self.headed(fiche, ("rationale", "objectives", "actions"))
        for group in (("leads", "partners", "calendar"), ("audience", "indicators", "resources")):
            heads = "".join("<td class=l style='width:33%%'>%s</td>" % self.label(field) for field in group)
            out += "<table><tr>%s</tr><tr>%s</tr></table>" % (heads, "".join("<td>%s</td>" % self.value(fiche, f) for f in group))
        return out

    def side(self, fiche):
        box = self.headed(fiche, ("leads", "partners", "audience", "calendar", "resources"))
        text = self.headed(fiche, ("rationale", "objectives", "actions", "indicators"))
        return "<div style='overflow:auto'><div class=s>%s</div><div style='width:60%%'>%s</div></div>" % (box, text)

    def inline(self, fiche):
        return "".join("<p><b>%s :</b> %s</p>" % (self.label(field), self.value(fiche, field)) for field in FIELDS)

    def head(self, fiche):
        return "".join("<h4>%s</h4><div>%s</div>" % (self.label(field).upper(), self.value(fiche, field)) for field in FIELDS)


LAYOUTS = ["two", "right", "four", "band", "three", "side", "inline", "head"]
STYLE = (
    "<meta charset=utf-8><style>body{font:%dpt %s}td{border:1px solid #888;padding:3px;vertical-align:%s}"
    "table{width:100%%;border-collapse:collapse;margin:6px 0}.l{width:%d%%;font-weight:bold}.f{page-break-before:always}"
    "h4{margin:8px 0 2px}.s{float:right;width:34%%;border:1px solid;padding:4px}</style>"
)
DUMPS = {"layout": ["-layout"], "raw": ["-raw"], "plain": []}


def printed(folder, name, seed):
    """The fiches of a plan and its dumps."""
    draw = random.Random("%s-%d" % (name, seed))
    page, fiches = Page(draw, name), [fiche(draw) for _ in range(3)]
    body = STYLE % (
        draw.choice([9, 10, 11]), draw.choice(["Liberation Sans", "DejaVu Serif", "Liberation Serif"]), draw.choice(["middle", "top"]),
        draw.choice([18, 22, 28]))
    body += "<h1>Plan d’actions du Val de Sève 2021-2026</h1>"
    for number, one in enumerate(fiches, 1):
        title = html.escape(one["title"][0])
        body += "<div class=f><h2>Fiche action n°%d : %s</h2>%s</div>" % (number, title, getattr(page, name)(one))
    base = folder / ("%s-%d" % (name, seed))
    base.with_suffix(".html").write_text(body)
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "check": True, "timeout": 120}
    chromium = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    subprocess.run(chromium + ["--print-to-pdf=%s.pdf" % base, "%s.html" % base], **quiet)
    for dump, options in DUMPS.items():
        subprocess.run(["pdftotext"] + options + ["%s.pdf" % base, "%s.%s.txt" % (base, dump)], **quiet)
    return fiches, {dump: pathlib.Path("%s.%s.txt" % (base, dump)) for dump in DUMPS}


def key(text):
    text = unicodedata.normalize("NFKD", text.replace("œ", "oe")).lower()
    return re.sub("[^a-z0-9]", "", text)


def wanted(fiche, field):
    joined = field in ("rationale", "resources", "audience")
    return [key(" ".join(fiche[field]))] if joined else [key(value) for value in fiche[field]]


def found(fiche, field):
    if not fiche: return []
    if field == "title": return [key(fiche["title"])]
    if field == "calendar": return [key(fiche["calendar"]["text"])] if fiche["calendar"] else []
    texts = [node["text"] for node in fiche[field]]
    if field == "actions": texts += [action["text"] for objective in fiche["objectives"] for action in objective["actions"]]
    if field in ("rationale", "resources", "audience"): return [key(" ".join(texts))] if texts else []
    return [key(text) for text in texts]


def f1(gold, got, matched):
    return 2 * matched / (gold + got) if gold + got else 1.0


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--greffe", default=".build/release/greffe")
    parser.add_argument("--seeds", type=int, default=10)
    parser.add_argument("--only", choices=LAYOUTS, help="one layout")
    arguments = parser.parse_args()
    counts = collections.defaultdict(lambda: [0, 0, 0])
    with tempfile.TemporaryDirectory() as folder:
        for name in [arguments.only] if arguments.only else LAYOUTS:
            for seed in range(arguments.seeds):
                fiches, dumps = printed(pathlib.Path(folder), name, seed)
                for dump, path in dumps.items():
                    run = subprocess.run([arguments.greffe, "extract", str(path)], capture_output=True, check=True)
                    numbered = {one["number"]: one for one in json.loads(run.stdout)["fiches"]}
                    for number, one in enumerate(fiches, 1):
                        for field in VALUES:
                            want, got = wanted(one, field), found(numbered.get(str(number)), field)
                            matched = len([text for text in want if text in got])
                            for row in (counts[name, dump, ""], counts[name, dump, field]):
                                for place, value in enumerate((len(want), len(got), matched)): row[place] += value
    for name, dump, field in sorted(counts):
        if field: continue
        gold, got, matched = counts[name, dump, ""]
        weak = ["%s %.2f" % (f, f1(*counts[name, dump, f])) for f in VALUES if f1(*counts[name, dump, f]) < 0.95]
        shares = (f1(gold, got, matched), matched / got if got else 0, matched / gold)
        print("%-7s %-7s F1 %.3f  P %.3f  R %.3f  %s" % (name, dump, *shares, ", ".join(weak)))


main()
