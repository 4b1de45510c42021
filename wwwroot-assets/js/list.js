// Tells the list whether its first row is in sight: only then may new rows push in from above.
export function watch(rows, list) {
  new IntersectionObserver(([entry]) => list.invokeMethodAsync("SetAtTopAsync", entry.isIntersecting).catch(() => {}), { root: rows })
    .observe(rows.querySelector("[data-top]"));
}

export const toTop = rows => rows.scrollTo({ top: 0 });
