#!/usr/bin/env python3
"""What scripts/check-review.sh does in the browser.

    check-review.py hostile                    prints a document whose text would like to be markup
    check-review.py pages DIR [--shots DIR]    opens the pages of DIR
"""
import importlib.util, pathlib, re, sys
from urllib.parse import quote

HOSTILE = """Schéma <script>window.hacked=1</script> des rivières 2021-2025

Fiche action n°1 : <img src=x onerror="window.hacked=1"> Rouvrir les berges

**Enjeux**

Les quais" onmouseover="window.hacked=1" sont fermés ; </td></table><script>window.hacked=1</script>
“\u0301"\u0301 onclick="window.hacked=1"\u0301 <\u0338svg onload=window.hacked=1> {{title}} {{{title}}} <!-- --> ]]> &lt;b&gt; &#x3c;
Un texte \x1b[31mrouge\x1b[0m, un retour \u202egauche\u202c, un blanc\u200bnul, un trait d\u00adunion, \x07\x08 et javascript:alert(1).
l|'enfance et I’Etat, poli-
tique "de <b>l|'enfance</b>" ; |'<i>enfance.

**Objectifs et Actions**

- **Ouvrir <style>*{display:none}</style> les quais 2022**
 - ▶ Poser <a href="javascript:window.hacked=1">deux passerelles</a> 2021-2022

**Partenaires** : <meta http-equiv=refresh content="0;url=https://example.org/">, Rectorat
"""

LONG = 400_000
AXE_RULES = {"resultTypes": ["violations"]}


def axe():
    package = pathlib.Path(importlib.util.find_spec("axe_selenium_python").origin).parent
    return (package / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")


def browser(dark, width):
    from selenium import webdriver
    options = webdriver.ChromeOptions()
    for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--force-device-scale-factor=1"]:
        options.add_argument(argument)
    if dark: options.add_argument("--blink-settings=preferredColorScheme=0")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))
    driver.set_window_size(width, 1000)
    driver.set_page_load_timeout(120)
    driver.set_script_timeout(300)
    return driver


LINKS = """
return [...document.querySelectorAll('a[href^="#"]')].map(a => decodeURIComponent(a.hash.slice(1)))
  .filter(id => !document.getElementById(id)).slice(0, 5);"""
IDS = """
const seen = new Set(), twice = [];
for (const e of document.querySelectorAll('[id]')) { if (seen.has(e.id)) twice.push(e.id); seen.add(e.id); }
return twice.slice(0, 5);"""
INERT = """
return [window.hacked === undefined, document.scripts.length <= 1, document.querySelectorAll('style').length === 1,
  !document.querySelector('img, svg, iframe, object, embed, form, base, link, b[onclick], [onmouseover], [onclick], [onerror]'),
  document.querySelectorAll('meta').length === 3, ![...document.links].some(a => !/^(file|#)/.test(a.protocol) && a.protocol !== 'file:')];"""
POLICY = """
const done = arguments[0], blocked = [];
addEventListener('securitypolicyviolation', e => blocked.push(e.effectiveDirective));
const add = (name, set) => { const e = document.createElement(name); set(e); document.body.append(e); };
add('script', e => e.textContent = 'window.hacked = 2');
add('style', e => e.textContent = 'body { color: red }');
add('img', e => e.src = 'https://example.org/x.png');
setTimeout(() => done([window.hacked === undefined, blocked.length >= 3]), 300);"""
# Whether both panes show what belongs together once a link of each has been followed.
FOLLOW = """
const done = arguments[0], shows = (pane, e) => {
  const [p, r] = [pane.getBoundingClientRect(), e.getBoundingClientRect()];
  return r.top >= p.top - 1 && r.top < p.bottom;
};
const link = [...document.querySelectorAll('tbody th a')].at(-1), row = link.closest('tr');
const node = document.getElementById(decodeURIComponent(link.hash.slice(1)));
link.click();
setTimeout(() => {
  const first = shows(document.getElementById('structure'), node) && node.matches(':target');
  const back = [...document.querySelectorAll('.tree a.line')][0];
  if (!back) return done([first, true]);
  const line = document.getElementById(back.hash.slice(1));
  back.click();
  setTimeout(() => done([first, shows(document.getElementById('texte'), line) && line.matches(':target')]), 300);
}, 300);"""


# Where no script runs, a fragment brings its own pane to what it names, and only that is marked.
UNSCRIPTED = """
const shows = e => {
  const [p, r] = [e.closest('.pane').getBoundingClientRect(), e.getBoundingClientRect()];
  return r.top >= p.top - 1 && r.top < p.bottom && r.bottom > 0 && r.top < innerHeight;
};
const target = document.querySelector(':target');
return [!!target, target && shows(target), !document.querySelector('.pair')];"""


def unscripted_faults(driver, page):
    address = "file://" + quote(str(page))
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        driver.get(address)
        last = 'return [...document.querySelectorAll(arguments[0])].at(-1)?.hash'
        for links in ("tbody th a", ".tree a.line"):
            fragment = driver.execute_script(last, links)
            if not fragment: continue
            driver.get("about:blank")
            driver.get(address + fragment)
            seen = driver.execute_script(UNSCRIPTED)
            if not all(seen): yield f"without a script {fragment} is not shown: {seen}"
    finally: driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def faults(driver, page, source):
    if page.name != "index.html": yield from unscripted_faults(driver, page)
    driver.get("about:blank")
    driver.get("file://" + quote(str(page)))
    for entry in driver.get_log("browser"): yield f"console: {entry['message'][:200]}"
    for target in driver.execute_script(LINKS): yield f"a link leads to {target!r}, which is nowhere"
    for name in driver.execute_script(IDS): yield f"the id {name!r} stands twice"
    inert = driver.execute_script(INERT)
    if not all(inert): yield f"text became markup: {inert}"
    if page.name != "index.html" and page.stat().st_size < 4_000_000:
        followed = driver.execute_async_script(FOLLOW)
        if not all(followed): yield f"a link did not bring the other pane along: {followed}"
    found = {"violations": []}
    # axe-core takes minutes on a page of many thousands of elements; what a long page is made of is on the short ones.
    if page.stat().st_size < LONG:
        driver.execute_script(source)
        found = driver.execute_async_script("const done = arguments[1]; axe.run(document, arguments[0]).then(done, e => done({violations: [{id: String(e), nodes: []}]}));", AXE_RULES)
    for violation in found["violations"]:
        where = violation["nodes"][0] if violation["nodes"] else {}
        yield f"axe {violation['id']} ({len(violation['nodes'])} times): {where.get('html', '')[:160]} {where.get('failureSummary', '')[:240]}"
    for entry in driver.get_log("browser"): yield f"console: {entry['message'][:200]}"
    blocked = driver.execute_async_script(POLICY)
    if not all(blocked): yield f"the policy let something in: {blocked}"
    driver.get_log("browser")


def main(folder, shots):
    source, count, failed = axe(), 0, 0
    pages = sorted(pathlib.Path(folder).resolve().glob("*.html"))
    for name, dark, width in [("light", False, 1440), ("dark", True, 1440), ("narrow", False, 500)]:
        driver = browser(dark, width)
        try:
            for page in pages:
                # A long page says nothing else in the dark or when it is narrow.
                if name != "light" and page.stat().st_size > LONG: continue
                count += 1
                for fault in faults(driver, page, source):
                    failed += 1
                    print(f"{page.name}, {name}: {fault}", file=sys.stderr)
                if shots:
                    driver.get("file://" + quote(str(page)))
                    driver.save_screenshot(f"{shots}/{page.stem}-{name}.png")
        finally: driver.quit()
    print(f"review pages       {count} opened, {failed} faults")
    return 1 if failed or not count else 0


if __name__ == "__main__":
    if sys.argv[1:] == ["hostile"]: sys.stdout.write(HOSTILE)
    elif sys.argv[1:2] == ["pages"] and len(sys.argv) in (3, 5):
        if len(sys.argv) == 5: pathlib.Path(sys.argv[4]).mkdir(parents=True, exist_ok=True)
        sys.exit(main(sys.argv[2], sys.argv[4] if len(sys.argv) == 5 else None))
    else: sys.exit(__doc__)
