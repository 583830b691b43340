//! What runs inside the page to look at it.

/// Collects what the page must never do, from now on and, where WebKit kept it, from before.
pub(super) const LISTEN: &str = r"
    const offences = (window.gantryOffences = []);
    const blocked = (what, uri, where) => offences.push(`${what} blocked ${uri} ${where ?? ''}`);
    addEventListener('securitypolicyviolation', (event) =>
        blocked(event.effectiveDirective, event.blockedURI, event.sourceFile));
    if (window.ReportingObserver) {
        new ReportingObserver((reports) => reports.forEach(({ body }) =>
            blocked(body.effectiveDirective, body.blockedURL, body.sourceFile)),
            { types: ['csp-violation'], buffered: true }).observe();
    }
    addEventListener('error', (event) => offences.push(`error ${event.message}`));
    addEventListener('unhandledrejection', (event) =>
        offences.push(`rejection ${JSON.stringify(event.reason)} ${event.reason}`));
";

/// The middle of the visible part of the first match.
pub(super) const PLACE: &str = r"
    for (const found of document.querySelectorAll(arguments[0])) {
        let box = found.getBoundingClientRect();
        if (box.width === 0 || box.height === 0) continue;
        if (getComputedStyle(found).visibility === 'hidden') continue;
        const out = box.bottom <= 0 || box.right <= 0 ||
            box.top >= innerHeight || box.left >= innerWidth;
        if (out) {
            found.scrollIntoView({ block: 'nearest', inline: 'nearest' });
            box = found.getBoundingClientRect();
        }
        const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2;
        const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
        return { x, y };
    }
    return null;
";

/// Where a bar is and what it stands for.
pub(super) const BAR: &str = r#"
    const found = document.querySelector(`[data-bar="${arguments[0]}"]`);
    if (!found) return null;
    const { x, y, width, height } = found.getBoundingClientRect();
    return {
        x, y, width, height,
        start: Number(found.dataset.start), finish: Number(found.dataset.finish),
        ghost: found.dataset.ghost !== undefined || found.classList.contains('ghost'),
    };
"#;

/// Whether a bar is in the visible part of the chart.
pub(super) const IN_CHART: &str = r#"
    const found = document.querySelector(`[data-bar="${arguments[0]}"]`);
    if (!found) return false;
    const bar = found.getBoundingClientRect();
    const chart = document.querySelector('[data-chart]').getBoundingClientRect();
    const middle = bar.left + bar.width / 2;
    return middle > chart.left && middle < chart.right;
"#;

/// The drawn rows in their order on the screen.
pub(super) const ROWS: &str = r#"
    const text = (row, name) =>
        row.querySelector(`[data-cell="${name}"]`)?.innerText.trim() ?? '';
    return [...document.querySelectorAll('[data-row]')]
        .map((row) => ({
            top: row.getBoundingClientRect().top,
            task: Number(row.dataset.row), name: text(row, 'name'), start: text(row, 'start'),
            finish: text(row, 'finish'), duration: text(row, 'duration'),
            predecessors: text(row, 'predecessors'),
        }))
        .sort((one, other) => one.top - other.top);
"#;

/// The id of the cell under the grid's cursor, when the grid has the focus.
pub(super) const CURSOR: &str = r"
    const grid = document.activeElement?.closest('[data-grid]');
    return grid?.getAttribute('aria-activedescendant') ?? null;
";
