// Runs resources/contract/badge-vectors.json against badge.js, in the page that loaded both.
"use strict";

async function runRows(url) {
  const { programs, rows } = await (await fetch(url)).json();
  const started = performance.now();
  const failures = [];
  const counts = {};
  for (const row of rows) {
    const got = JSON.stringify(ASK[row.do](row, programs[row.program]));
    const wanted = JSON.stringify(WANT[row.do](row));
    counts[row.do] = (counts[row.do] ?? 0) + 1;
    if (got !== wanted) failures.push({ row, got, wanted });
  }
  return { counts, ms: performance.now() - started, wrong: failures.length, failures: failures.slice(0, 5) };
}

const ASK = {
  bucket: (row) => GongjiBadge.bucket(row.user, row.salt),
  exposure: (row, program) => String(GongjiBadge.exposure(program, row.now)),
  lit: (row, program) =>
    GongjiBadge.isLit(program, row.user, row.now, {
      leaseUntil: row.lease_until,
      seen: row.seen,
      phone: row.phone,
    }),
  poll: (row) => GongjiBadge.pollDelayMs(row.bucket, row.failures),
  verify: (row) =>
    GongjiBadge.verify(
      new TextEncoder().encode(row.payload),
      GongjiBadge.fromBase64(row.sig),
      GongjiBadge.fromBase64(row.key),
    ),
  open: (row) => GongjiBadge.open(row, [GongjiBadge.fromBase64(row.key)], row.env).reason,
  memory: (row, program) => {
    let state = GongjiBadge.FIRST;
    return row.steps.map((step) => {
      state = GongjiBadge.accept(state, step.pointer, step.date, step.clock, step.age);
      const { user, clock, seen } = step.ask;
      return [known(state), GongjiBadge.judge(state, program, user, clock, { seen })];
    });
  },
};

const WANT = {
  bucket: (row) => row.bucket,
  exposure: (row) => String(row.ppb),
  lit: ({ lit, bucket, reason }) => ({ lit, bucket, reason }),
  poll: (row) => row.ms,
  verify: (row) => row.ok,
  open: (row) => row.reason,
  memory: (row) => row.steps.map((step) => [step.known, step.shown]),
};

function known(state) {
  return {
    generation: state.generation,
    tombstones: [...state.tombstones].sort(),
    answered_at: state.answeredAt,
    offset: state.offset,
  };
}
