// Tells the list whether its first row is in sight: only then may new rows push in from above.
export function watch(rows, list) {
  new IntersectionObserver(([entry]) => list.invokeMethodAsync("SetAtTopAsync", entry.isIntersecting).catch(() => {}), { root: rows })
    .observe(rows.querySelector("[data-top]"));
}

export const toTop = rows => rows.scrollTo({ top: 0 });

// The rows are drawn as they are scrolled to, so that the place of one is known before it is there; the room for them comes with the first of them.
export function reveal(rows, index, height) {
  const show = () => {
    if (rows.scrollHeight < (index + 1) * height) return false;
    const top = index * height;
    if (top < rows.scrollTop || top + height > rows.scrollTop + rows.clientHeight) rows.scrollTop = top - (rows.clientHeight - height) / 2;
    return true;
  };
  if (show()) return;
  const observer = new MutationObserver(() => show() && observer.disconnect());
  observer.observe(rows, { subtree: true, childList: true, attributes: true, attributeFilter: ["style"] });
  for (const input of ["wheel", "touchstart", "pointerdown"]) rows.addEventListener(input, () => observer.disconnect(), { once: true });
}
