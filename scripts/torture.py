#!/usr/bin/env python3
"""Bad days on purpose: kills, a full disk, no permission, outputs that are read-only, two runs at once.

    torture.py [--greffe PATH] [--documents 500] [--kills 200] [--seed 1] [--folder DIR]

Runs greffe on a corpus that it invents, in a folder that it makes and removes. After each fault `greffe fsck` must find the archive whole,
no document that was in it may be missing or changed (checked here with sha256 of its own), and the next run must complete; in the end the
outputs must be those of a run that nothing disturbed, byte for byte. Exit status: 0 when all holds.
"""
import argparse, hashlib, json, os, pathlib, random, shutil, signal, subprocess, sys, tempfile, time

figures = {"kills of ingest": 0, "kills of extract": 0, "other faults": 0, "losses": 0, "half-written": 0, "failures": 0}
skipped = []
start = time.monotonic()


def fail(message, kind="failures"):
    figures[kind] += 1
    print(f"torture: {message}", flush=True)


def tell(message):
    """How far it is, with the minutes since the start."""
    spent = int(time.monotonic() - start)
    print(f"{spent // 60:3}:{spent % 60:02}  {message}", flush=True)


def invent(folder, count, draw):
    """Acts and plans of plain words, each with its own number, some damaged as an OCR engine does."""
    subjects = ["la rénovation du lavoir", "une subvention au club d'échecs", "l'ouverture d'une crèche", "le plan des rivières"]
    folder.mkdir(parents=True)
    for number in range(count):
        subject = draw.choice(subjects)
        if number % 3:
            text = (f"2021 DTOR {number} - Délibération relative à {subject}\n\nVu le code général des collectivités territoriales ;\n"
                    f"Vu la loi n° 2019-{number} du 3 mai 2019 ;\n\nDélibère :\n\nArticle 1 : Une somme de {draw.randint(1, 999)} 000 euros"
                    f" est attribuée à l'asso-\nciation numéro {number}.\n\nArticle 2 : La dépense est imputée au budget {2020 + number % 7}.\n")
        else:
            text = f"Schéma numéro {number} 2021-2025\n\n"
            for fiche in range(1, draw.randint(2, 4)):
                text += (f"Fiche action n°{fiche} : Agir pour {subject}\n\n**Objectifs**\n\n- Faire mieux {draw.randint(1, 99)} fois 2022-2023\n\n"
                         f"**Partenaires**\n\n- Association numéro {number}\n\n")
        if number % 5 == 0:
            text = text.replace("l'", "I’").replace("é", "e")
        (folder / f"piece-{number:04}.txt").write_text(text, encoding="utf-8")


class Archive:
    def __init__(self, greffe, root, dumps):
        self.greffe, self.root, self.dumps = greffe, pathlib.Path(root), dumps
        self.seen = {}

    def command(self, verb):
        return [self.greffe, verb, "--archive", str(self.root)] + ([str(self.dumps)] if verb == "ingest" else [])

    def run(self, verb, **more):
        return subprocess.run(self.command(verb), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **more)

    def complete(self, verb):
        done = self.run(verb)
        if done.returncode: fail(f"{verb} does not complete: status {done.returncode}: {done.stderr[-400:]}")

    def records(self):
        path = self.root / "corpus/manifest.json"
        return json.loads(path.read_text())["documents"] if path.exists() else []

    def prove(self, when):
        """fsck is content, and so are we with what is on record."""
        if not (self.root / "corpus").exists(): return
        checked = self.run("fsck")
        if checked.returncode:
            half = "half-written" in checked.stdout
            fail(f"{when}: fsck ends with {checked.returncode}: {checked.stdout[-400:]}{checked.stderr[-400:]}", "half-written" if half else "losses")
        if "unrecorded" in checked.stdout: fail(f"{when}: a file without a record: {checked.stdout[-400:]}", "half-written")
        now = {}
        for record in self.records():
            for part in (record["text"], record["original"]):
                file = self.root / "corpus" / part["path"]
                if not file.exists() or hashlib.sha256(file.read_bytes()).hexdigest() != part["sha256"]:
                    fail(f"{when}: {file} is lost or changed", "losses")
            now[record["id"]] = record["text"]["sha256"]
        for id_, digest in self.seen.items():
            if now.get(id_) != digest: fail(f"{when}: {id_} is lost or changed", "losses")
        self.seen = now

    def outputs(self):
        """The bytes of all outputs; what greffe keeps for itself aside."""
        root = self.root / "outputs"
        return {str(f.relative_to(root)): f.read_bytes() for f in sorted(root.rglob("*")) if f.is_file() and ".greffe" not in f.parts}

    def texts(self):
        return {f.name: f.read_bytes() for f in sorted((self.root / "corpus").glob("*.txt"))}


def same(archive, reference, when):
    for name, mine, theirs in (("corpus", archive.texts(), reference.texts()), ("outputs", archive.outputs(), reference.outputs())):
        if mine != theirs:
            odd = [k for k in sorted(mine.keys() | theirs.keys()) if mine.get(k) != theirs.get(k)]
            fail(f"{when}: {name} differ from an undisturbed run: {odd[:5]} and {max(0, len(odd) - 5)} more")


def killed(archive, verb, kills, longest, draw):
    """Kills runs at random moments; starts anew when one was too quick."""
    done = finished = 0
    begin = time.monotonic()
    while done < kills:
        process = subprocess.Popen(archive.command(verb), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            process.wait(draw.uniform(0, longest))
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
            done += 1
            figures[f"kills of {verb}"] += 1
            archive.prove(f"kill {done} of {verb}")
            if done % 10 == 0:
                left = (time.monotonic() - begin) / done * (kills - done)
                tell(f"{done} of {kills} kills of {verb}, {finished} runs to the end, {left / 60:.0f} min left of these")
            continue
        finished += 1
        if process.returncode: fail(f"{verb} ended with {process.returncode}")
        archive.prove(f"end of {verb}")
        shutil.rmtree(archive.root / "outputs", ignore_errors=True)
        if verb == "ingest":
            shutil.rmtree(archive.root)
            archive.seen = {}
    archive.complete("ingest")
    archive.complete("extract")
    archive.prove("the end of the kills")


def mounted(folder, size):
    """A small file system of its own in memory; False where none may be mounted."""
    folder.mkdir()
    return subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)], stderr=subprocess.DEVNULL).returncode == 0


def full_disk(greffe, work, dumps, reference):
    """Each size of disk ends another write; then there is room again."""
    needed = sum(f.stat().st_size for f in reference.root.rglob("*") if f.is_file())
    for share in (0.05, 0.2, 0.4, 0.7):
        folder = work / f"full-{share}"
        if not mounted(folder, f"{max(64, int(needed * share) // 1024)}k"):
            skipped.append("a full disk (no tmpfs may be mounted here)")
            return
        try:
            archive = Archive(greffe, folder / "archive", dumps)
            codes = [archive.run(verb) for verb in ("ingest", "extract")]
            if not any("No space left" in done.stderr for done in codes): fail(f"a disk of {share} of what is needed was not full")
            figures["other faults"] += 1
            archive.prove(f"a full disk ({share})")
            subprocess.run(["mount", "-o", f"remount,size={needed * 20}", str(folder)], check=True)
            archive.complete("ingest")
            archive.complete("extract")
            archive.prove("room again")
            same(archive, reference, f"after a full disk ({share})")
        finally:
            subprocess.run(["umount", "-l", str(folder)])


def forbidden(greffe, work, dumps, reference):
    """Neither corpus nor outputs may be written; as nobody where we are root, whom no permission binds."""
    archive = Archive(greffe, work / "forbidden", dumps)
    archive.complete("ingest")
    archive.complete("extract")
    root = os.geteuid() == 0
    who = {"user": 65534, "group": 65534, "extra_groups": []} if root else {}
    for verb, closed in (("ingest", "corpus"), ("extract", "outputs")):
        folder = archive.root / closed
        (work / "more").mkdir(exist_ok=True)
        (work / "more/another.txt").write_text(f"Délibération numéro {verb}\n")
        if not root:
            for path in [folder, *folder.rglob("*")]: path.chmod(0o555 if path.is_dir() else 0o444)
        command = [greffe, verb, "--archive", str(archive.root)] + ([str(work / "more")] if verb == "ingest" else [])
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **who)
        if done.returncode != 2 or "ermission denied" not in done.stderr: fail(f"{verb} without permission: {done.returncode} {done.stderr[-200:]}")
        if not root:
            for path in [folder, *folder.rglob("*")]: path.chmod(0o755 if path.is_dir() else 0o644)
        figures["other faults"] += 1
        archive.prove(f"no permission for {closed}")
    archive.complete("extract")
    same(archive, reference, "after no permission")


def read_only(greffe, work, dumps, reference):
    archive = Archive(greffe, work / "read-only", dumps)
    archive.complete("ingest")
    folder = archive.root / "outputs"
    if not mounted(folder, "512m"):
        skipped.append("outputs on a read-only file system (none may be mounted here)")
        return
    try:
        subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
        done = archive.run("extract")
        if done.returncode != 2 or "Read-only file system" not in done.stderr: fail(f"read-only outputs: {done.returncode} {done.stderr[-200:]}")
        figures["other faults"] += 1
        archive.prove("read-only outputs")
        subprocess.run(["mount", "-o", "remount,rw", str(folder)], check=True)
        archive.complete("extract")
        same(archive, reference, "after read-only outputs")
    finally:
        subprocess.run(["umount", "-l", str(folder)])


def two_at_once(greffe, work, dumps, reference):
    archive = Archive(greffe, work / "two", dumps)
    refused = 0
    for verb in ("ingest", "extract"):
        pair = [subprocess.Popen(archive.command(verb), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) for _ in range(2)]
        said = [process.communicate()[1] for process in pair]
        codes = sorted(process.returncode for process in pair)
        if codes not in ([0, 0], [0, 2]): fail(f"two runs of {verb} at once end with {codes}: {said}")
        refused += codes == [0, 2]
        if codes == [0, 2] and not any("another run holds it" in text for text in said): fail(f"the refusal does not say why: {said}")
        figures["other faults"] += 1
        archive.prove(f"two runs of {verb} at once")
    archive.complete("ingest")
    archive.complete("extract")
    same(archive, reference, "after two runs at once")
    return refused


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--greffe", default=".build/release/greffe")
    parser.add_argument("--documents", type=int, default=500)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", help="where to work; default a temporary folder")
    given = parser.parse_args()
    greffe = os.path.abspath(given.greffe)
    draw = random.Random(given.seed)
    work = pathlib.Path(tempfile.mkdtemp(prefix="greffe-torture-", dir=given.folder))
    work.chmod(0o755)
    try:
        dumps = work / "dumps"
        invent(dumps, given.documents, draw)
        reference = Archive(greffe, work / "reference", dumps)
        spent = {}
        for verb in ("ingest", "extract"):
            begin = time.monotonic()
            reference.complete(verb)
            spent[verb] = time.monotonic() - begin
        reference.prove("the undisturbed run")
        tell(f"undisturbed: {len(reference.records())} documents, ingest {spent['ingest']:.1f} s, extract {spent['extract']:.1f} s")
        archive = Archive(greffe, work / "killed", dumps)
        # So short at times that the same documents come in over many runs, so long at others that a run ends.
        half = given.kills // 2
        killed(archive, "ingest", half, max(0.2, spent["ingest"] * 1.1 / 8), draw)
        killed(archive, "extract", given.kills - half, spent["extract"] * 1.1, draw)
        same(archive, reference, "after the kills")
        for what, fault in (("a full disk", full_disk), ("no permission", forbidden), ("outputs that are read-only", read_only)):
            tell(what)
            fault(greffe, work, dumps, reference)
        tell("two runs at once")
        refused = two_at_once(greffe, work, dumps, reference)
        for what in skipped: print(f"skipped: {what}")
        print(f"{given.documents} documents, seed {given.seed}; of 2 pairs of runs at once {refused} refused the second")
        print(", ".join(f"{value} {name}" for name, value in figures.items()))
    finally:
        shutil.rmtree(work, ignore_errors=True)
    sys.exit(1 if figures["losses"] + figures["half-written"] + figures["failures"] else 0)


main()
