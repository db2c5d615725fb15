#!/usr/bin/env python3
"""Writes the five schemas of Sources/Publishing/Schemas from one model, so that JSON Schema and XSD cannot drift apart.

A shape is a list of lines `key: type | note`. Types: a scalar or shape name; `X?` may be null; `[X]` array; `[X]+` not empty;
`[[X]]` array of arrays. `key?` may be absent.
"""
import json, pathlib, re

OUT = pathlib.Path(__file__).resolve().parents[1] / "Sources/Publishing/Schemas"
NS = "urn:greffe:1"
WIDTH = 150

DAY = "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?|-(2[1-9]|3[0-9]|4[01]))?"
EDTF = [DAY, rf"{DAY}/({DAY}|\.\.)", rf"\.\./{DAY}"]

# --- scalars: name -> (JSON Schema, XSD base, XSD facets, description or None for the plain ones) ---
def plain(json_type, base, **limits):
    facets = {"minimum": "minInclusive", "maximum": "maxInclusive"}
    return ({"type": json_type, **limits}, base, [(facets[k], v) for k, v in limits.items()], None)

def pattern(note, *regexes):
    """Any of several, which XSD takes as so many facets."""
    one = regexes[0] if len(regexes) == 1 else f"({'|'.join(regexes)})"
    return ({"type": "string", "pattern": f"^{one}$"}, "xs:string", [("pattern", r) for r in regexes], note)

def enum(values, note):
    return ({"enum": values.split()}, "xs:string", [("enumeration", v) for v in values.split()], note)

SCALARS = {
    "string": plain("string", "xs:string"),
    "int": plain("integer", "xs:integer"),
    "count": plain("integer", "xs:nonNegativeInteger", minimum=0),
    "ordinal": plain("integer", "xs:positiveInteger", minimum=1),
    "number": plain("number", "xs:decimal"),
    "ratio": ({"type": "number", "minimum": 0, "maximum": 1}, "xs:decimal", [("minInclusive", 0), ("maxInclusive", 1)], "A number from 0 to 1."),
    "id": ({"type": "string", "minLength": 1}, "xs:string", [("minLength", 1)], "An identifier: a path of kind and number within the document, as fiche-8/objective-2/action-1."),
    "nonEmpty": ({"type": "string", "minLength": 1}, "xs:string", [("minLength", 1)], "A string that is never empty."),
    "schemaVersion": pattern("The version of the contract: major 1, any minor.", r"1\.(0|[1-9][0-9]*)"),
    "fingerprint": pattern("The first 12 hex digits of the SHA-256 of the node's folded text; survives renumbering and differences of case, accent, punctuation and blanks.", "[0-9a-f]{12}"),
    "sha256": pattern("The SHA-256 of the file, in lower-case hex.", "[0-9a-f]{64}"),
    "hex": pattern("Bytes in lower-case hex.", "([0-9a-f]{2})+"),
    "currency": pattern("An ISO 4217 code.", "[A-Z]{3}"),
    "correctionID": pattern("c- and the offset of the correction in the decoded source.", "c-[0-9]+"),
    "edtf": pattern("An EDTF date or interval: YYYY, YYYY-MM, YYYY-MM-DD, YYYY-SS (sub-year groupings 21 to 41), A/B, A/.. or ../B.", *EDTF),
    "documentKind": enum("deliberation scheme contract strategy press-release news minutes other", "What a document is: a label, never a switch."),
    "certainty": enum("printed inferred human", "Whether a date stands in the source, was inferred from its place, or was decided by a human."),
    "severity": enum("error warning note", "error: the file itself; warning: a fault of the source; note: the rest."),
    "scope": enum("internal external", "internal: this document's fiches and axes; external: a measure of another plan."),
    "outcome": enum("adopted unanimous majority rejected deferred noted", "How a vote ended."),
    "category": enum("fundamental optional mandatory complementary key", "The class of an objective; key is a mesure phare."),
    "legalKind": enum("code law ordinance decree order circular deliberation convention", "What a legal reference names."),
    "pageMarks": enum("form-feed blank-line leading-blank none", "How the dump marks its page breaks."),
    "ocr": enum("none light heavy unreadable", "How much optical recognition has damaged the text."),
    "taxBasis": enum("HT TTC", "HT: without tax; TTC: all taxes included."),
    "role": enum("partner lead party", "In what part an organisation is named."),
    "linkKind": enum("same part-of related", "How two nodes are linked."),
    "status": enum("reworded moved renumbered split merged added removed noise", "What became of an item: a key of the summary; unchanged items are not listed."),
    "itemKind": enum("axis group fiche act objective action subaction article indicator partner", "What kind of node changed."),
    "op": enum("equal delete insert", "Whether words stand on both sides, on the old one only, or on the new one only."),
    "verdict": enum("forced forbidden", "forced: the two are the same item; forbidden: they are not."),
}

# --- shapes: name -> (description, lines) ---
SHAPES = {}

def shape(name, note, body):
    fields = []
    for line in filter(None, (l.strip() for l in body.splitlines())):
        key, type_, text = re.fullmatch(r"(\w+\??): (\S+)(?: \| (.+))?", line).groups()
        fields.append((key.rstrip("?"), type_, key.endswith("?"), text))
    SHAPES[name] = (note, fields)


shape("document", "What greffe writes for one source document. null means not printed in the source; an empty array says the same of a list.", """
    schemaVersion: schemaVersion
    generator: generator
    id: id | The stem of the file's name; stdin for standard input.
    kind: documentKind
    kindConfidence: ratio | How sure the tool is of the kind.
    title: string?
    reference: string? | The document's own number, as printed.
    issuer: string? | The authority that made the document, as printed.
    date: date? | The date of the document.
    period: date? | The years that a plan covers.
    source: source
    quality: quality
    coverage: coverage
    parties: [organisation] | The parties of a contract.
    axes: [axis] | Axes of a plan; the engagements of a strategy or a contract.
    groups: [group] | Groups of fiches between axis and fiche.
    fiches: [fiche]
    objectives: [objective] | Objectives of a document without fiches.
    actions: [action] | Actions under no objective.
    deliberation: act? | The one act of a deliberation.
    acts: [act] | The acts of minutes.
    amounts: [amount]
    keyFigures: [keyFigure]
    deadlines: [deadline]
    legalReferences: [legalReference]
    tables: [table]
    footnotes: [footnote]
    sections: [section] | What belongs to nothing more specific, as a tree.
    residue: [textNode] | Text that no node claims.
    corrections: [correction] | Every correction applied, in source order.
    decisions?: [decision]+ | What people decided about the document; absent where nobody did.
    diagnostics: [diagnostic]
""")
shape("generator", "The tool that wrote the file.", "name: nonEmpty\n version: nonEmpty")
shape("source", "The file that was read.", """
    path: nonEmpty | Relative to the archive, or the bare file name.
    sha256: sha256
    bytes: count | The size of the file itself, byte-order mark included.
    lines: count | Lines end at LF, CRLF, CR or NEL; a last line without an end counts.
    pages: ordinal? | null where the dump has no page marks.
    pageMarks: pageMarks
    encoding: nonEmpty | The encoding that the file was decoded from, as UTF-8.
    invalidBytes: [invalidByte] | What no encoding explained.
""")
shape("invalidByte", "Bytes that no encoding explained.", """
    offset: count | In bytes, from 0.
    hex: hex
""")
shape("quality", "The state of the text.", """
    ocr: ocr
    suspects: ratio | The share of words that look damaged.
    corrections: count | The number of corrections applied.
""")
shape("coverage", "Where each byte of the decoded source went: extracted + layout + furniture + residue = bytes.", """
    bytes: count | The size of the decoded source.
    extracted: count | Bytes that a node claims.
    layout: count | Blanks, bullets and markup.
    furniture: count | Running heads, page numbers and page breaks.
    residue: count | Text that no node claims.
""")
shape("at", "The place of a node in the decoded source.", """
    line: ordinal | From 1.
    page: ordinal? | From 1; null where the dump has no page marks or they can no longer be trusted.
    spans: [span]+ | Several where a footnote, a page break or a torn calendar interrupts.
""")
shape("textNode", "A paragraph or list item, with the list under it if any.", """
    text: string | The text as printed, markup removed, blanks folded, corrections applied.
    items?: [textNode]+ | Nested text nodes, to any depth; absent when none.
    at: at
""")
shape("date", "A date, a calendar or a period: the words as printed beside what they mean.", """
    text: string | As printed, dashes normalised.
    edtf: edtf? | null where the text has no date, or one that has lost an end.
    start: int? | The first year.
    end: int? | The last year; null where open or lost.
    certainty: certainty
    at: at
""")
shape("amount", "A sum of money.", """
    text: string | As printed.
    value: number? | In units of the currency: 15 M€ is 15000000.
    currency: currency
    taxBasis: taxBasis? | null where not printed.
    label: string? | The source or purpose printed with it.
    year: int?
    at: at
""")
shape("keyFigure", "A figure that is no sum of money, as: 5 106 enfants placés.", """
    text: string | As printed.
    value: number?
    unit: string? | As % or enfants.
    year: int?
    at: at
""")
shape("target", "A figure to be reached.", """
    text: string | As printed.
    value: number?
    unit: string? | As % or enfants.
    by: string? | When it is to be reached, as printed.
    at: at
""")
shape("deadline", "A date by which something is due.", """
    text: string | As printed.
    edtf: edtf?
    label: string? | What is due.
    at: at
""")
shape("legalReference", "A code, law or other act that the text names.", """
    text: string | As printed.
    kind: legalKind
    title: string? | As: code de l'action sociale et des familles.
    number: string? | As 2021-1900.
    date: edtf?
    articles: [string] | As L. 221-1.
    at: at
""")
shape("organisation", "A partner, a lead or a party.", """
    id: id
    fingerprint: fingerprint
    text: string | As printed, acronym and all, without the label in front.
    name: string | Without acronym and leading article.
    acronym: string?
    group: string? | The label of its line.
    at: at
""")
shape("footnote", "A footnote and the places that call it.", """
    mark: string | As printed.
    text: string
    calls: [span] | Where the text calls it; empty where no call was found.
    at: at
""")
shape("table", "A table, row by row.", """
    id: id
    fingerprint: fingerprint
    caption: string?
    header: [[cell]] | The rows of the head.
    rows: [[cell]] | The rows of the body.
    notes: [textNode] | The notes printed under it.
    at: at
""")
shape("cell", "One cell of a table.", """
    text: string | As printed.
    value: number? | When the cell is a figure.
    unit: string? | When the cell is a figure.
""")
shape("section", "A part of the text under its own heading, with what stands below it.", """
    id: id
    fingerprint: fingerprint
    title: string? | As printed; null for text before any heading.
    level: ordinal | Depth of the heading, from 1.
    paragraphs: [textNode]
    tables: [table]
    sections: [section]
    at: at
""")
shape("axis", "An axis of a plan, or an engagement of a strategy or a contract.", """
    id: id
    fingerprint: fingerprint
    number: string? | As printed.
    label: string? | As printed: Axe n°1.
    title: string
    preamble: [textNode]
    objectives: [textNode] | Objectives announced for the axis, in words.
    findings: [textNode] | Constats.
    strengths: [textNode] | Atouts.
    focus: [focus]
    commitments: [textNode] | Engagements.
    sections: [section]
    at: at
""")
shape("group", "A heading between axis and fiche.", """
    id: id
    fingerprint: fingerprint
    number: string? | As printed.
    title: string
    subtitle: string?
    axis: id? | The id of its axis.
    at: at
""")
shape("focus", "A box that dwells on one point.", """
    title: string
    paragraphs: [textNode]
    leads: [organisation]
    partners: [organisation]
    calendar: date?
    at: at
""")
shape("crossReference", "A mention of another fiche, axis or plan.", """
    text: string | As printed.
    scope: scope
    target: id? | The id it names; null where that does not exist, or lies in another plan.
    at: at
""")
shape("fiche", "A fiche action.", """
    id: id
    fingerprint: fingerprint
    number: string? | As printed.
    code: string? | The code printed beside the number, as 2.2.1.
    axis: id? | The id of its axis.
    group: id? | The id of its group.
    title: string
    relatedPlans: [textNode] | Lines under the heading that name another plan or fiche, whole.
    rationale: [textNode] | Enjeux, problématique, contexte.
    findings: [textNode] | Constats, where a fiche states its own.
    objectives: [objective]
    actions: [action] | Actions under no objective.
    unattachedCalendars: [[date]] | Calendars that the layout tore off: each run of them is one array.
    calendar: date?
    leads: [organisation] | Pilote, porteur, référent, maître d'ouvrage.
    audience: [textNode] | Publics visés.
    resources: [textNode] | Moyens, budget, coût.
    state: textNode? | How far it has got, as printed.
    priority: textNode? | As printed.
    targets: [target]
    partners: [organisation]
    indicators: [indicator]
    focus: [focus]
    amounts: [amount]
    crossReferences: [crossReference]
    sections: [section] | Labelled parts that have no key of their own.
    at: at
""")
shape("objective", "An objective; objectives nest where a plan has several levels.", """
    id: id
    fingerprint: fingerprint
    number: string? | As printed.
    level: string? | strategic, general, specific or operational, or what else is printed.
    category: category?
    categoryLabel: string? | The category as printed.
    axis: id? | The id of its axis.
    text: string
    calendar: date?
    targets: [target]
    objectives: [objective]
    actions: [action]
    at: at
""")
shape("action", "An action.", """
    id: id
    fingerprint: fingerprint
    text: string
    leads: [organisation]
    partners: [organisation]
    amounts: [amount]
    calendar: date? | The calendar printed at its end.
    subactions: [subaction]
    at: at
""")
shape("subaction", "A step of an action.", """
    id: id
    fingerprint: fingerprint
    text: string
    calendar: date?
    items?: [textNode]+ | The list under it; absent when none.
    at: at
""")
shape("indicator", "What the fiche is to be judged by.", """
    id: id
    fingerprint: fingerprint
    text: string
    items?: [textNode]+ | The list under it; absent when none.
    at: at
""")
shape("act", "A deliberation: alone in its document, or one of the acts of minutes.", """
    id: id
    fingerprint: fingerprint
    reference: string? | As printed: 2022 DSOL 144.
    subject: string? | What it is about, as its heading says.
    title: string?
    date: date?
    departments: [string] | The services that present it.
    session: session
    attendance: attendance
    explanatoryStatement: [textNode] | Exposé des motifs.
    citations: [citation] | Visas.
    recitals: [textNode] | Considérants.
    rapporteurs: [rapporteur]
    enactingFormula: string? | As printed: Délibère.
    articles: [article]
    operative: [textNode] | Decisions not cast as articles.
    vote: vote?
    signatories: [signatory]
    receipt: receipt? | The stamp of the préfecture.
    amounts: [amount]
    legalReferences: [legalReference]
    at: at
""")
shape("session", "The sitting that took the act.", """
    assembly: string?
    date: date?
    place: string?
    president: string?
    secretary: string?
""")
shape("attendance", "Who was there.", """
    members: count? | The number of members in office.
    present: [string] | Names.
    absent: [string] | Names.
    proxies: [proxy]
""")
shape("proxy", "A vote given to another member.", """
    from: string | Who gives it.
    to: string | Who casts it.
""")
shape("citation", "A visa, with what it names.", """
    text: string
    references: [legalReference]
    at: at
""")
shape("rapporteur", "Who presents the act.", """
    name: string
    committee: string? | As printed: 6ème Commission.
    at: at
""")
shape("article", "An article of the operative part.", """
    id: id
    fingerprint: fingerprint
    number: string? | As printed.
    text: string
    paragraphs: [textNode] | What follows its first paragraph.
    at: at
""")
shape("vote", "The vote, as counted.", """
    text: string | As printed.
    present: count?
    voting: count? | The votes cast.
    for: count?
    against: count?
    abstention: count?
    outcome: outcome?
    at: at
""")
shape("signatory", "Who signs.", """
    name: string
    role: string?
    at: at
""")
shape("receipt", "The stamp that says when the préfecture had the act.", """
    id: id? | The number of the stamp; it has no fingerprint.
    sent: date?
    received: date?
    published: date?
    at: at
""")
shape("correction", "A correction that was applied; undoing all of them gives the decoded source back.", """
    id: correctionID
    at: at
    from: nonEmpty | What the source has.
    to: nonEmpty | What replaces it.
    rule: nonEmpty | The rule that proposes it.
    confidence: ratio
    evidence: string | What speaks for it.
""")
shape("decision", "What a person decided, from the file of overrides beside the text.", """
    text: string | As written: a correction accepted or rejected, a text repaired, a kind or a calendar given.
    by: string | Who.
    on: string | When.
    because: string | Why.
    fault: string? | Why it could not be applied; null when it was.
""")
shape("diagnostic", "Something to be looked at.", """
    severity: severity
    id: nonEmpty | The class of the diagnostic, as dangling-reference.
    message: string | In English, lower case, no full stop.
    at: at? | null where it concerns the document as a whole.
    related: [at] | The other places concerned.
""")

# --- catalogue ---
ROW = """
    document: id | The id of the document.
    id: id | The id of the node within its document.
    parent: id? | The id of the node above it.
    line: ordinal? | Of the source, from 1.
"""
MARKED = ROW.replace("    parent", "    fingerprint?: fingerprint\n    parent")
TABLES = []

def table(key, row, note, body, common=ROW):
    TABLES.append(f"{key}: [{row}]")
    shape(row, note, common + body)

table("documents", "documentRow", "A document.", """
    kind: documentKind
    title: string?
    period: edtf? | The years that a plan covers.
    date: edtf?
    sha256: sha256
""")
table("axes", "axisRow", "An axis.", """
    number: string? | As printed.
    title: string
""", MARKED)
table("fiches", "ficheRow", "A fiche.", """
    number: string? | As printed.
    code: string?
    title: string
    axis: id? | The id of its axis.
    group: id? | The id of its group.
""", MARKED)
table("objectives", "objectiveRow", "An objective.", """
    number: string? | As printed.
    category: category?
    text: string
    axis: id? | The id of its axis.
    fiche: id? | The id of its fiche.
""", MARKED)
table("actions", "actionRow", "An action.", """
    text: string
    calendar: edtf?
    objective: id? | The id of its objective.
    fiche: id? | The id of its fiche.
""", MARKED)
table("subactions", "subactionRow", "A step of an action.", """
    text: string
    calendar: edtf?
""", MARKED)
table("partners", "partnerRow", "An organisation as one place names it: partner, lead or party.", """
    text: string | As printed.
    name: string
    acronym: string?
    organisation: id? | The id of the organisation that the name was resolved to.
    role: role
""", MARKED)
table("organisations", "organisationRow", "One organisation, under whatever names the documents print.", """
    name: string
    acronym: string?
    forms: [string] | The names as printed.
    seen: [mention] | Every place that prints one of them.
""", """
    document: null | Always null: an organisation belongs to no one document.
    id: id
    parent: id? | The id of an organisation that it is part of.
    line: null | Always null.
""")
shape("mention", "A printed name of an organisation and where it stands.", """
    text: string | As printed; Nom complet (SIGLE) where running text spells an acronym out.
    document: id | The id of the document.
    node: id? | The id of the participant; null in running text.
    line: ordinal | Of the source, from 1.
""")
table("indicators", "indicatorRow", "An indicator.", """
    text: string
""", MARKED)
table("calendars", "calendarRow", "A date, a calendar or a period.", """
    text: string | As printed.
    edtf: edtf?
    start: int? | The first year.
    end: int? | The last year.
    certainty: certainty
""")
table("acts", "actRow", "An act.", """
    reference: string? | As printed.
    subject: string?
    date: edtf?
    outcome: outcome?
""", MARKED)
table("articles", "articleRow", "An article of an act.", """
    number: string? | As printed.
    text: string
""", MARKED)
table("citations", "citationRow", "A visa.", """
    text: string
""")
table("amounts", "amountRow", "A sum of money.", """
    text: string | As printed.
    value: number? | In units of the currency.
    currency: currency
    taxBasis: taxBasis?
    label: string?
    year: int?
""")
table("keyFigures", "keyFigureRow", "A figure that is no sum of money.", """
    text: string | As printed.
    value: number?
    unit: string?
    year: int?
""")
table("legalReferences", "legalReferenceRow", "A legal reference.", """
    text: string | As printed.
    kind: legalKind
    title: string?
    number: string?
    date: edtf?
    articles: [string] | As L. 221-1.
""")
table("corrections", "correctionRow", "A correction that was applied.", """
    from: nonEmpty | What the source has.
    to: nonEmpty | What replaces it.
    rule: nonEmpty
    confidence: ratio
""")
table("diagnostics", "diagnosticRow", "A diagnostic.", """
    class: nonEmpty | The id of its kind, as dangling-reference; the row's own id is its place among the document's.
    severity: severity
    message: string
""")
TABLES.append("links: [link]")
shape("link", "A link between two nodes.", """
    from: id
    to: id
    kind: linkKind
    similarity: ratio? | null where the link rests on something else than likeness.
    evidence: string? | What speaks for it.
""")
shape("catalogue", "The knowledge of all documents, flat: a table a key.", "schemaVersion: schemaVersion\n generator: generator\n" + "\n".join(TABLES))

# --- comparison ---
shape("comparison", "What changed between two versions of a plan.", """
    schemaVersion: schemaVersion
    old: side
    new: side
    summary: summary
    figures: figures
    changes: [change] | All but what is unchanged.
    pins?: [pin] | The human decisions that bound the alignment.
""")
shape("figures", "The items of each side by what became of them: the classes and unexplained add up to items.", "old: sideFigures\n new: sideFigures")
shape("sideFigures", "The items of one side.", """
    items: count
    matched: count | With a counterpart on the other side.
    unchanged: count
    reworded: count
    moved: count
    renumbered: count
    split: count
    merged: count
    added: count
    removed: count
    noise: count
    unexplained: count | In no class: always 0.
""")
shape("side", "One of the two documents compared.", """
    id: id
    sha256: sha256
    generator: nonEmpty | The tool that read it, and its version.
""")
shape("summary", "How many items met each fate.", """
    unchanged: count
    reworded: count
    moved: count
    renumbered: count
    split: count
    merged: count
    added: count
    removed: count
    noise: count | Differences that only OCR or typography explains.
""")
shape("change", "One item, or several that were split or merged.", """
    status: status
    kind: itemKind
    old: [item] | Empty where added; several where merged.
    new: [item] | Empty where removed; several where split.
    similarity: ratio
    words: [word] | The difference of the two texts, word by word.
    fields: [field] | What else differs.
    runnerUp: runnerUp? | The next best match; null where there was none.
""")
shape("item", "A node of one of the two documents.", "id: id\n text: string\n at: at")
shape("word", "A stretch of words.", "op: op\n text: string")
shape("field", "A field that differs.", """
    field: nonEmpty | Its key, as calendar, axis or fiche.
    old: string?
    new: string?
    delta?: string | What that makes, in French, where it can be counted, as: fin repoussée de 1 an.
""")
shape("runnerUp", "The match that came second.", "id: id\n similarity: ratio")
shape("pin", "A human decision on two nodes.", """
    old: id
    new: id
    verdict: verdict
""")

# --- types ---
def parse(type_):
    """-> (name, array depth, nullable, not empty)"""
    name, depth = type_, 0
    filled, name = name.endswith("+"), name.rstrip("+")
    nullable, name = name.endswith("?"), name.rstrip("?")
    while name.startswith("["):
        name, depth = name[1:-1], depth + 1
    assert name in SCALARS or name in SHAPES or name in ("span", "null"), type_
    return name, depth, nullable, filled

def reachable(root):
    seen, stack = [], [root]
    while stack:
        name = stack.pop()
        if name in seen: continue
        seen.append(name)
        if name in SHAPES: stack += [parse(f[1])[0] for f in SHAPES[name][1]]
    return [n for n in [*SHAPES, "span", *SCALARS] if n in seen and n != root]

# --- JSON Schema ---
SPAN_NOTE = "Offset and length, in bytes of the decoded source."

def json_type(type_):
    name, depth, nullable, filled = parse(type_)
    if name == "null": return {"type": "null"}
    if name in SCALARS and SCALARS[name][3] is None: base = dict(SCALARS[name][0])
    else: base = {"$ref": f"#/$defs/{name}"}
    for _ in range(depth): base = {"type": "array", "items": base}
    if filled: base["minItems"] = 1
    if not nullable: return base
    if "$ref" in base: return {"anyOf": [base, {"type": "null"}]}
    return {**base, "type": [base["type"], "null"]}

def json_shape(name):
    note, fields = SHAPES[name]
    return {"description": note, "type": "object",
        "properties": {k: ({"description": text} if text else {}) | json_type(t) for k, t, _, text in fields},
        "required": [k for k, _, optional, _ in fields if not optional], "additionalProperties": False}

def json_schema(root):
    defs = {}
    for name in reachable(root):
        if name in SHAPES: defs[name] = json_shape(name)
        elif name == "span": defs[name] = {"description": SPAN_NOTE, "type": "array", "items": {"type": "integer", "minimum": 0}, "minItems": 2, "maxItems": 2}
        elif name in SCALARS and SCALARS[name][3]: defs[name] = {"description": SCALARS[name][3]} | SCALARS[name][0]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": f"{NS}:schema:{root}", "title": f"greffe {root}", **json_shape(root), "$defs": defs}

def lay_out(value, indent=0, lead=0, broken=False):
    flat = json.dumps(value, ensure_ascii=False)
    fits = indent + lead + len(flat) < WIDTH and not (isinstance(value, dict) and ("properties" in value or broken))
    if fits or not value or not isinstance(value, (dict, list)): return flat
    pad = " " * (indent + 2)
    if isinstance(value, dict):
        rows = [pad + f"{json.dumps(k)}: " + lay_out(v, indent + 2, len(k) + 4, k == "properties") for k, v in value.items()]
        return "{\n" + ",\n".join(rows) + "\n" + " " * indent + "}"
    if all(isinstance(v, str) for v in value):
        lines, line = [], pad
        for i, v in enumerate(value):
            word = json.dumps(v, ensure_ascii=False) + ("," if i + 1 < len(value) else "")
            if len(line) + len(word) + 1 > WIDTH: lines.append(line.rstrip()); line = pad
            line += word + " "
        return "[\n" + "\n".join([*lines, line.rstrip()]) + "\n" + " " * indent + "]"
    return "[\n" + ",\n".join(pad + lay_out(v, indent + 2) for v in value) + "\n" + " " * indent + "]"

# --- XSD ---
PLURALS = {"axes": "axis", "proxies": "proxy"}

def singular(key):
    if key in PLURALS: return PLURALS[key]
    if key == "focus": return "item"
    if key.endswith("ies"): return key[:-3] + "y"
    return key[:-1] if key.endswith("s") else "item"

INNER = {"unattachedCalendars": "calendar", "header": "cell", "rows": "cell"}

def escape(text): return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")

def note_lines(note, pad): return [f"{pad}<xs:annotation><xs:documentation>{escape(note)}</xs:documentation></xs:annotation>"] if note else []

def xsd_scalar(name): return SCALARS[name][1] if SCALARS[name][3] is None else name

def xsd(root):
    names, lists, out = [root, *reachable(root)], {}, []
    def type_name(n): return xsd_scalar(n) if n in SCALARS else n
    def list_type(key, name, depth, filled):
        # named after key and item, for the same key may hold text nodes here and objects there
        label = f"{key}.{name}"
        made = lists.setdefault(label, (singular(key) if depth == 1 else "run", type_name(name) if depth == 1 else f"run.{INNER[key]}", filled))
        assert made[2] == filled
        if depth == 2: lists.setdefault(f"run.{INNER[key]}", (INNER[key], type_name(name), False))
        return label
    def complex_type(name):
        note, fields = SHAPES[name]
        out.append(f'  <xs:complexType name="{name}">')
        out.extend(note_lines(note, "    "))
        out.append("    <xs:all>")
        attributes = []
        for key, t, optional, text in fields:
            inner, depth, nullable, filled = parse(t)
            if inner == "null": continue
            if key in ("id", "fingerprint"):
                assert inner in SCALARS and not depth
                attributes.append(f'    <xs:attribute name="{key}" type="{type_name(inner)}"' + ("/>" if nullable or optional else ' use="required"/>'))
                continue
            used = list_type(key, inner, depth, filled) if depth else type_name(inner)
            out.append(f'      <xs:element name="{key}" type="{used}"' + (' minOccurs="0"/>' if nullable or optional or depth else "/>"))
        out.append("    </xs:all>")
        out.extend(attributes)
        out.append("  </xs:complexType>")
        out.append("")
    for name in names:
        if name in SHAPES: complex_type(name)
    if lists:
        out.append("  <!-- Arrays: named after their key and what they hold. -->")
        for label, (item, used, filled) in sorted(lists.items()):
            out += [f'  <xs:complexType name="{label}"><xs:sequence>',
                f'    <xs:element name="{item}" type="{used}"' + ("" if filled else ' minOccurs="0"') + ' maxOccurs="unbounded"/>',
                "  </xs:sequence></xs:complexType>"]
        out.append("")
    for name in names:
        if name == "span":
            out += ['  <xs:simpleType name="span">', *note_lines(SPAN_NOTE, "    "), "    <xs:restriction>",
                '      <xs:simpleType><xs:list itemType="xs:nonNegativeInteger"/></xs:simpleType>', '      <xs:length value="2"/>', "    </xs:restriction>", "  </xs:simpleType>"]
        elif name in SCALARS and SCALARS[name][3]:
            _, base, facets, note = SCALARS[name]
            out += [f'  <xs:simpleType name="{name}">', *note_lines(note, "    "), f'    <xs:restriction base="{base}">',
                *[f'      <xs:{facet} value="{escape(str(value))}"/>' for facet, value in facets], "    </xs:restriction>", "  </xs:simpleType>"]
    head = ['<?xml version="1.0" encoding="UTF-8"?>',
        f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="{NS}" targetNamespace="{NS}" elementFormDefault="qualified" version="1.0">',
        *note_lines(f"The XML form of {root}.schema.json, which says more of each key. An id or fingerprint is an attribute, every other key an element; "
            "an array holds one element an item, an array of arrays one run an inner array; null is an absent element.", "  "),
        "", f'  <xs:element name="{root}" type="{root}"/>', ""]
    return "\n".join([*head, *out, "</xs:schema>", ""])

if __name__ == "__main__":
    OUT.mkdir(parents=True, exist_ok=True)
    for root in ("document", "catalogue", "comparison"):
        (OUT / f"{root}.schema.json").write_text(lay_out(json_schema(root)) + "\n", encoding="utf-8")
    for root in ("document", "catalogue"):
        (OUT / f"{root}.xsd").write_text(xsd(root), encoding="utf-8")
