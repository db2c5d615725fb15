#!/usr/bin/env python3
"""Writes the words of everyday French: how frequent each is, and whether the spelling dictionary has it.

  general-words.py WORDS.TSV > Sources/LexiconBuilder/Data/general.tsv

Needs the Python package wordfreq (3.1.1) and Debian's hunspell and hunspell-fr-comprehensive (7.0). WORDS.TSV are the words counted in
public texts, looked up in the dictionary too. Each row: word, occurrences in a thousand million words, and what the dictionary says:
w a word, n a name (with a capital only), - unknown to it. Headwords of the dictionary that wordfreq has not are listed with 0."""
import re, subprocess, sys, unicodedata
import wordfreq

WORD = re.compile(r"^[a-zà-öø-ÿœæ]+(?:['-][a-zà-öø-ÿœæ]+)*$")
frequency = {}
for word, share in wordfreq.get_frequency_dict("fr", wordlist="large").items():
    word = unicodedata.normalize("NFC", word).replace("’", "'")
    if WORD.match(word): frequency[word] = max(frequency.get(word, 0), round(share * 1e9))
for line in open(sys.argv[1], encoding="utf-8"):
    word = line.split("\t")[0]
    if WORD.match(word): frequency.setdefault(word, 0)
for line in open("/usr/share/hunspell/fr.dic", encoding="utf-8"):
    word = line.strip().split("/")[0].split("\t")[0].replace("’", "'")
    if WORD.match(word.lower()) and len(word) > 1: frequency.setdefault(word.lower(), 0)

def known(words):
    """Those that the dictionary accepts. An elided first word parts them for hunspell, so that both halves are asked for."""
    run = subprocess.run(["hunspell", "-d", "fr", "-i", "utf-8", "-l"], input="\n".join(words), capture_output=True, text=True, check=True)
    refused = set(run.stdout.split("\n"))
    return {word for word in words if word not in refused}

words = sorted(frequency)
lower = known(words)
capital = {word.lower() for word in known([word.capitalize() for word in words if word not in lower])}
print("# word\tper thousand million\tdictionary: made by scripts/general-words.py from wordfreq 3.1.1 (CC BY-SA 4.0) and hunspell-fr 7.0 (MPL 2.0); do not edit")
for word in words:
    kind = "w" if word in lower else "n" if word in capital else "-"
    if kind != "-" or frequency[word] >= 30: print(word, frequency[word], kind, sep="\t")
