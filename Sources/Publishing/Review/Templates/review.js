// Nothing on the page needs this: it brings the other pane along when a line or an element is followed.
(() => {
  const named = () => {
    try { return document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch { return null; }
  };
  const follow = () => {
    for (const old of document.querySelectorAll(".pair")) old.classList.remove("pair");
    const target = named(), row = target && target.closest("tr");
    const link = row ? row.querySelector("th a") : target && target.querySelector(":scope > a.line");
    const other = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const pane = other && other.closest(".pane");
    if (!pane) return;
    other.classList.add("pair");
    pane.scrollTop += other.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 3;
  };
  addEventListener("hashchange", follow);
  follow();
})();
