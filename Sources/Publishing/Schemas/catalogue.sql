-- The catalogue as a database: a table a key of outputs/catalogue.json, columns named as its keys (camel case).
-- Ids are unique within a document. A list (forms, seen, articles) is a JSON array.

PRAGMA application_id = 1196574022; -- 'GREF'
PRAGMA user_version = 1;

CREATE TABLE generator (name TEXT NOT NULL, version TEXT NOT NULL, schemaVersion TEXT NOT NULL) STRICT;

CREATE TABLE documents (
  id TEXT NOT NULL PRIMARY KEY,
  document TEXT NOT NULL REFERENCES documents (id),
  parent TEXT,
  line INTEGER,
  kind TEXT NOT NULL,
  title TEXT,
  period TEXT,
  date TEXT,
  sha256 TEXT NOT NULL,
  CHECK (document = id)
) STRICT;

-- Every text of every document, down to its paragraphs and residue, with what it hangs under.
CREATE TABLE nodes (
  key INTEGER PRIMARY KEY,
  document TEXT NOT NULL REFERENCES documents (id),
  id TEXT NOT NULL,
  parent TEXT,
  line INTEGER,
  kind TEXT NOT NULL,
  number TEXT,
  text TEXT NOT NULL,
  -- The text with its ligatures opened (oeuvre for œuvre), where it has any.
  folded TEXT,
  -- The years of its own calendar or date, else of what it hangs under; an open end is null, and so are both where none is known.
  firstYear INTEGER,
  lastYear INTEGER,
  UNIQUE (document, id),
  FOREIGN KEY (document, parent) REFERENCES nodes (document, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX nodesByParent ON nodes (document, parent);

CREATE VIRTUAL TABLE search USING fts5 (
  text, folded, content="nodes", content_rowid="key", tokenize="unicode61 remove_diacritics 2"
);

CREATE TABLE axes (
  document TEXT NOT NULL REFERENCES documents (id),
  id TEXT NOT NULL,
  parent TEXT,
  line INTEGER,
  fingerprint TEXT NOT NULL,
  number TEXT,
  title TEXT NOT NULL,
  PRIMARY KEY (document, id),
  FOREIGN KEY (document, id) REFERENCES nodes (document, id),
  FOREIGN KEY (document, parent) REFERENCES nodes (document, id)
) STRICT;

CREATE TABLE fiches (
  document TEXT NOT NULL REFERENCES documents (id),
  id TEXT NOT NULL,
  parent TEXT,
  line INTEGER,
  fingerprint TEXT NOT NULL,
  number TEXT,
  code TEXT,
  title TEXT NOT NULL,
  axis TEXT,
  "group" TEXT,
  PRIMARY KEY (document, id),
  FOREIGN KEY (document, id) REFERENCES nodes (document, id),
  FOREIGN KEY (document, parent) REFERENCES nodes (document, id),
  FOREIGN KEY (document, axis) REFERENCES axes (document, id),
  FOREIGN KEY (document, "group") REFERENCES nodes (document, id)
) STRICT;

CREATE TABLE objectives (
  document TEXT NOT NULL REFERENCES documents (id),
  id TEXT NOT NULL,
  parent TEXT,
  line INTEGER,
  fingerprint TEXT NOT NULL,
  number TEXT,
  category TEXT,
  text TEXT NOT NULL,
  axis TEXT,
  fiche TEXT,
  PRIMARY KEY (document, id),
  FOREIGN KEY (document, id) REFERENCES nodes (document, id),
  FOREIGN KEY (document, parent) REFERENCES nodes (document, id),
  FOREIGN KEY (document, axis) REFERENCES axes (document, id),
  FOREIGN KEY (document, fiche) REFERENCES fiches (document, id)
) STRICT;

CREATE TABLE actions (
  document TEXT NOT NULL REFERENCES documents (id),
  id TEXT NOT NULL,
  parent TEXT,
  line INTEGER,
  fingerprint TEXT NOT NULL,
  text TEXT NOT NULL,
  calendar TEXT,
  objective TEXT,
  fiche TEXT,
  PRIMARY KEY (document, id),
  FOREIGN KEY (document, id) REFERENCES nodes (document, id),
  FOREIGN KEY (document, parent) REFERENCES nodes (document, id),
  FOREIGN KEY (document, objective) REFERENCES objectives (document, id),
  FOREIGN KEY (document, fiche) REFERENCES fiches (document, id)
) STRICT;

CREATE TABLE subactions (
  document TEXT NOT NULL REFERENCES documents (id),
  id TEXT NOT NULL,
  parent TEXT,
  line INTEGER,
  fingerprint TEXT NOT NULL,
  text TEXT NOT NULL,
  calendar TEXT,
  PRIMARY KEY (document, id),
  FOREIGN KEY (document, id) REFERENCES nodes (document, id),
  FOREIGN KEY (document, parent) REFERENCES actions (document, id)
) STRICT;

CREATE TABLE organisations (
  id TEXT NOT NULL PRIMARY KEY,
  document TEXT,
  parent TEXT,
  line INTEGER,
  name TEXT NOT NULL,
  acronym TEXT,
  forms TEXT NOT NULL CHECK (json_valid(forms)),
  seen TEXT NOT NULL CHECK (json_valid(seen))
) STRICT;

CREATE TABLE partners (
  document TEXT NOT NULL REFERENCES documents (id),
  id TEXT NOT NULL,
  parent TEXT,
  line INTEGER,
  fingerprint TEXT NOT NULL,
  text TEXT NOT NULL,
  name TEXT NOT NULL,
  acronym TEXT,
  organisation TEXT REFERENCES organisations (id),
  role TEXT NOT NULL,
  PRIMARY KEY (document, id),
  FOREIGN KEY (document, id) REFERENCES nodes (document, id),
  FOREIGN KEY (document, parent) REFERENCES nodes (document, id)
) STRICT;
CREATE INDEX partnersByOrganisation ON partners (organisation);

CREATE TABLE indicators (
  document TEXT NOT NULL REFERENCES documents (id),
  id TEXT NOT NULL,
  parent TEXT,
  line INTEGER,
  fingerprint TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (document, id),
  FOREIGN KEY (document, id) REFERENCES nodes (document, id),
  FOREIGN KEY (document, parent) REFERENCES fiches (document, id)
) STRICT;

CREATE TABLE calendars (
  document TEXT NOT NULL REFERENCES documents (id),
  id TEXT NOT NULL,
  parent TEXT,
  line INTEGER,
  text TEXT NOT NULL,
  edtf TEXT,
  start INTEGER,
  "end" INTEGER,
  certainty TEXT NOT NULL,
  PRIMARY KEY (document, id),
  FOREIGN KEY (document, parent) REFERENCES nodes (document, id)
) STRICT;

CREATE TABLE acts (
  document TEXT NOT NULL REFERENCES documents (id),
  id TEXT NOT NULL,
  parent TEXT,
  line INTEGER,
  fingerprint TEXT NOT NULL,
  reference TEXT,
  subject TEXT,
  date TEXT,
  outcome TEXT,
  PRIMARY KEY (document, id),
  FOREIGN KEY (document, id) REFERENCES nodes (document, id),
  FOREIGN KEY (document, parent) REFERENCES nodes (document, id)
) STRICT;

CREATE TABLE articles (
  document TEXT NOT NULL REFERENCES documents (id),
  id TEXT NOT NULL,
  parent TEXT,
  line INTEGER,
  fingerprint TEXT NOT NULL,
  number TEXT,
  text TEXT NOT NULL,
  PRIMARY KEY (document, id),
  FOREIGN KEY (document, id) REFERENCES nodes (document, id),
  FOREIGN KEY (document, parent) REFERENCES acts (document, id)
) STRICT;

CREATE TABLE citations (
  document TEXT NOT NULL REFERENCES documents (id),
  id TEXT NOT NULL,
  parent TEXT,
  line INTEGER,
  text TEXT NOT NULL,
  PRIMARY KEY (document, id),
  FOREIGN KEY (document, parent) REFERENCES acts (document, id)
) STRICT;

CREATE TABLE amounts (
  document TEXT NOT NULL REFERENCES documents (id),
  id TEXT NOT NULL,
  parent TEXT,
  line INTEGER,
  text TEXT NOT NULL,
  value REAL,
  currency TEXT NOT NULL,
  taxBasis TEXT,
  label TEXT,
  year INTEGER,
  PRIMARY KEY (document, id),
  FOREIGN KEY (document, parent) REFERENCES nodes (document, id)
) STRICT;

CREATE TABLE keyFigures (
  document TEXT NOT NULL REFERENCES documents (id),
  id TEXT NOT NULL,
  parent TEXT,
  line INTEGER,
  text TEXT NOT NULL,
  value REAL,
  unit TEXT,
  year INTEGER,
  PRIMARY KEY (document, id),
  FOREIGN KEY (document, parent) REFERENCES nodes (document, id)
) STRICT;

CREATE TABLE legalReferences (
  document TEXT NOT NULL REFERENCES documents (id),
  id TEXT NOT NULL,
  parent TEXT,
  line INTEGER,
  text TEXT NOT NULL,
  kind TEXT NOT NULL,
  title TEXT,
  number TEXT,
  date TEXT,
  articles TEXT NOT NULL CHECK (json_valid(articles)),
  PRIMARY KEY (document, id),
  FOREIGN KEY (document, parent) REFERENCES nodes (document, id)
) STRICT;

CREATE TABLE corrections (
  document TEXT NOT NULL REFERENCES documents (id),
  id TEXT NOT NULL,
  parent TEXT,
  line INTEGER,
  "from" TEXT NOT NULL,
  "to" TEXT NOT NULL,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL,
  evidence TEXT NOT NULL,
  PRIMARY KEY (document, id)
) STRICT;

CREATE TABLE diagnostics (
  document TEXT NOT NULL REFERENCES documents (id),
  id TEXT NOT NULL,
  parent TEXT,
  line INTEGER,
  class TEXT NOT NULL,
  severity TEXT NOT NULL,
  message TEXT NOT NULL,
  PRIMARY KEY (document, id)
) STRICT;

-- "from" and "to" are "document/id"; the two columns beside each are its parts.
CREATE TABLE links (
  id INTEGER PRIMARY KEY,
  "from" TEXT NOT NULL,
  fromDocument TEXT,
  fromId TEXT,
  "to" TEXT NOT NULL,
  toDocument TEXT,
  toId TEXT,
  kind TEXT NOT NULL,
  similarity REAL,
  evidence TEXT,
  FOREIGN KEY (fromDocument, fromId) REFERENCES nodes (document, id),
  FOREIGN KEY (toDocument, toId) REFERENCES nodes (document, id)
) STRICT;
