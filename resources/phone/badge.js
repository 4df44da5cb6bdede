/*! Gongji badge (뱃지): a phone decides offline, by arithmetic, whether a badge is lit.
 *
 *  Twin of editor/domain/badge.py; resources/contract/badge-vectors.json holds what both must pass.
 *  Classic script, needs noble.js before it, touches no network, storage, clock or page: whatever
 *  the time is, it is an argument. Shares are parts per billion, moments milliseconds since 1970.
 *
 *    lit  <=>  segment and not seen and bucket < E(now) and now < min(off_at, lease_until)
 *
 *  A phone page does, in this order:
 *    state = GongjiBadge.accept(state, pointer, dateHeader, clock, ageHeader)     after each poll
 *    for (const program of GongjiBadge.programs(state, publicKeys, environment))
 *      GongjiBadge.judge(state, program, user, clock, { seen, phone })
 *    and asks again after GongjiBadge.pollDelayMs(GongjiBadge.bucket(user, "poll"), failures)
 *  where clock = performance.timeOrigin + performance.now(), which never jumps.
 */
"use strict";

(() => {
  const PPB = 1_000_000_000;
  const VERSION = 1;
  const MAX_PAYLOAD_BYTES = 1024;
  const MAX_LEASE_S = 86_400;
  const MAX_PROGRAMS = 4;
  const CLOCK_CAP_MS = 600_000;
  const POLL_MS = 60_000;
  const MAX_DOUBLINGS = 3;

  const MOMENT = /^[12][0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$/;
  const LOCALE = /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/;
  const APP_RULE = /^>=([0-9]{1,15}(?:\.[0-9]{1,15}){0,7})$/;
  const APP_VERSION = /^([0-9]{1,15}(?:\.[0-9]{1,15}){0,7})(?![0-9.])/;
  const LONE_SURROGATE = /\p{Surrogate}/u;
  const FIELDS = ["v", "env", "release", "slot", "salt", "points", "off_at", "lease_s", "segment"];

  // ---- bucket and exposure ----------------------------------------------------------------------

  /** The user's place in the queue, 0 … PPB - 1; throws RangeError for text that has no UTF-8. */
  function bucket(user, salt) {
    const digest = GongjiNoble.sha256(utf8(`${salt}:${user}`));
    const first = new DataView(digest.buffer, digest.byteOffset, 8).getBigUint64(0);
    return Number(first % BigInt(PPB));
  }

  /** E(now) as a BigInt (ppb times ms passes 2^53): 0 before the first point, flat at the end. */
  function exposure(program, nowMs) {
    const now = Math.floor(nowMs);
    const points = program.points.map(([at, share]) => [Date.parse(at), share]);
    if (!(now >= points[0][0])) return 0n;
    const next = points.findIndex(([at]) => now < at);
    if (next < 0) return BigInt(points[points.length - 1][1]);
    const [[start, low], [end, high]] = [points[next - 1], points[next]];
    return BigInt(low) + (BigInt(high - low) * BigInt(now - start)) / BigInt(end - start);
  }

  // ---- is it lit? -------------------------------------------------------------------------------

  /** Decide for one user: {lit, bucket, reason}. Without a phone the segment is taken as met;
   *  without a lease, or with a program that cannot be read, it is dark. */
  function isLit(program, user, nowMs, { leaseUntil = null, seen = false, phone = null } = {}) {
    const place = typeof program?.salt === "string" ? bucket(user, program.salt) : null;
    const dark = (reason) => ({ lit: false, bucket: place, reason });
    if (program?.v !== VERSION) return dark("unknown_version");
    if (!isWellFormed(program)) return dark("malformed");
    if (phone && !isInSegment(program.segment ?? {}, phone)) return dark("segment");
    if (seen) return dark("seen");
    const reason = timing(program, place, Math.floor(nowMs), leaseUntil);
    return reason === "lit" ? { lit: true, bucket: place, reason } : dark(reason);
  }

  function timing(program, place, now, leaseUntil) {
    if (!Number.isFinite(now)) return "not_yet";
    if (now >= Date.parse(program.off_at)) return "off";
    if (!Number.isFinite(leaseUntil) || now >= Math.floor(leaseUntil)) return "lease";
    if (now < Date.parse(program.points[0][0])) return "not_started";
    return BigInt(place) < exposure(program, now) ? "lit" : "not_yet";
  }

  function isInSegment(segment, phone) {
    return speaks(segment.locale ?? [], phone.locale) && runs(segment.app ?? null, phone.app);
  }

  function speaks(wanted, locale) {
    if (wanted.length === 0) return true;
    const tag = String(locale).replace(/_/g, "-"); // Android writes ko_KR
    const range = (text) => `${text}-`.toLowerCase(); // RFC 4647 §3.3.1: ko takes in ko-KR
    return LOCALE.test(tag) && wanted.some((each) => range(tag).startsWith(range(each)));
  }

  function runs(rule, app) {
    if (rule === null) return true;
    const found = APP_VERSION.exec(String(app)); // "10.4.1-beta" counts as 10.4.1
    return found !== null && compareVersions(found[1], rule.slice(2)) >= 0;
  }

  function compareVersions(left, right) {
    const [a, b] = [left.split(".").map(Number), right.split(".").map(Number)];
    for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
      const difference = (a[i] ?? 0) - (b[i] ?? 0); // 10.4 and 10.4.0 are one version
      if (difference !== 0) return difference;
    }
    return 0;
  }

  // ---- the program itself -----------------------------------------------------------------------

  /** Tell whether publicKey's owner signed exactly these bytes; anything odd is false. */
  function verify(payloadBytes, signature, publicKey) {
    try {
      return GongjiNoble.ed25519Verify(signature, payloadBytes, publicKey);
    } catch {
      return false;
    }
  }

  /** Open what the pointer carries: {program, reason}, where program is null unless reason is "ok".
   *  The payload is the signed text, the signature base64, the keys bytes (two while rotating). */
  function open({ payload, sig }, publicKeys, environment) {
    const refused = (reason) => ({ program: null, reason });
    if (typeof payload !== "string" || typeof sig !== "string") return refused("malformed");
    if (LONE_SURROGATE.test(payload)) return refused("malformed");
    const bytes = utf8(payload);
    const signature = fromBase64(sig);
    if (!publicKeys.some((key) => verify(bytes, signature, key))) return refused("bad_signature");
    const program = bytes.length > MAX_PAYLOAD_BYTES ? null : parsed(payload);
    if (program !== null && program.v !== VERSION) return refused("unknown_version");
    if (!isWellFormed(program)) return refused("malformed");
    return program.env === environment ? { program, reason: "ok" } : refused("environment_mismatch");
  }

  function parsed(text) {
    try {
      return asObject(JSON.parse(text));
    } catch {
      return null;
    }
  }

  function isWellFormed(program) {
    return (
      asObject(program) !== null &&
      Object.keys(program).every((name) => FIELDS.includes(name)) &&
      ["env", "release", "slot", "salt"].every((name) => isText(program[name])) &&
      isRamp(program.points) &&
      isMoment(program.off_at) &&
      isWhole(program.lease_s, 1, MAX_LEASE_S) &&
      (program.segment === undefined || isSegment(program.segment))
    );
  }

  function isRamp(points) {
    if (!Array.isArray(points) || points.length === 0) return false;
    return points.every((point, i) => isPoint(point) && (i === 0 || follows(points[i - 1], point)));
  }

  function isPoint(point) {
    return (
      Array.isArray(point) && point.length === 2 && isMoment(point[0]) && isWhole(point[1], 0, PPB)
    );
  }

  function follows(earlier, later) {
    return Date.parse(earlier[0]) < Date.parse(later[0]) && earlier[1] <= later[1];
  }

  function isSegment(segment) {
    if (asObject(segment) === null) return false;
    if (!Object.keys(segment).every((name) => name === "locale" || name === "app")) return false;
    const { locale = [], app = null } = segment;
    const isTag = (tag) => typeof tag === "string" && LOCALE.test(tag);
    if (!Array.isArray(locale) || !locale.every(isTag)) return false;
    return app === null || (typeof app === "string" && APP_RULE.test(app));
  }

  function isMoment(value) {
    if (typeof value !== "string" || !MOMENT.test(value)) return false;
    const moment = new Date(value); // Date.parse takes 30 February for 2 March
    return !Number.isNaN(+moment) && moment.toISOString() === `${value.slice(0, -1)}.000Z`;
  }

  // ---- what the phone remembers between polls ---------------------------------------------------

  /** What a phone knows before its first answer; plain JSON, so a page may keep it. */
  const FIRST = Object.freeze({
    generation: 0,
    tombstones: Object.freeze([]),
    pointer: null,
    answeredAt: null, // `Date` of the newest accepted answer: leases run from here
    offset: null, // the service's time minus this phone's monotonic clock
  });

  /** Take in one answer to more.json and return what is known now.
   *
   *  A smaller generation changes nothing: it is neither applied nor renews a lease. Tombstones
   *  are never forgotten. An answer renews leases only where its `Date` is newer than all before
   *  it and within ten minutes of this phone's clock; a stale or absurd one still brings its
   *  tombstones. A browser shows 304 as 200 with a fresh `Date`: an equal generation renews. */
  function accept(state, pointer, dateHeader, monotonicNow, ageHeader = null) {
    const generation = pointer?.generation;
    if (!Number.isSafeInteger(generation) || generation < state.generation) return state;
    const tombstones = united(state.tombstones, pointer.tombstones);
    const heard = { ...state, generation, tombstones, pointer };
    const date = fromHttpDate(dateHeader);
    const isNewer = date !== null && (state.answeredAt === null || date > state.answeredAt);
    const offset = isNewer ? date + ageMs(ageHeader) - monotonicNow : Infinity;
    if (!(Math.abs(offset) <= CLOCK_CAP_MS)) return Object.freeze(heard);
    return Object.freeze({ ...heard, answeredAt: date, offset });
  }

  /** The time by the service, or null while it is not known. */
  function now(state, monotonicNow) {
    return state.offset === null ? null : monotonicNow + state.offset;
  }

  /** Until when the newest answer lets this program shine, or null before the first. */
  function leaseUntil(state, program) {
    return state.answeredAt === null ? null : state.answeredAt + program.lease_s * 1000;
  }

  /** The readable, truly signed programs of the newest pointer for this environment; killed ones
   *  too, so that a page may say why they are dark. `pointer.badges` is [{payload, sig}], base64. */
  function programs(state, publicKeys, environment) {
    const carried = state.pointer?.badges;
    return (Array.isArray(carried) ? carried.slice(0, MAX_PROGRAMS) : [])
      .map((each) => ({ payload: toText(each?.payload), sig: each?.sig }))
      .map((each) => open(each, publicKeys, environment).program)
      .filter((program) => program !== null);
  }

  /** isLit by what this phone knows: killed by a tombstone, not yet while the time is unknown. */
  function judge(state, program, user, monotonicNow, { seen = false, phone = null } = {}) {
    const until = leaseUntil(state, program);
    const answer = isLit(program, user, now(state, monotonicNow) ?? NaN, {
      leaseUntil: until,
      seen,
      phone,
    });
    return state.tombstones.includes(program.release)
      ? { ...answer, lit: false, reason: "killed" }
      : answer;
  }

  /** Milliseconds to the next poll: 60 s ± 25 % by the bucket, doubled up to 8 × after failures. */
  function pollDelayMs(place, failures = 0) {
    const jittered = POLL_MS * 0.75 + Math.floor((place * POLL_MS * 0.5) / PPB);
    return jittered * 2 ** Math.min(Math.max(failures, 0), MAX_DOUBLINGS);
  }

  function united(known, told) {
    const fresh = Array.isArray(told) ? told.filter((id) => typeof id === "string") : [];
    return Object.freeze([...new Set([...known, ...fresh])]);
  }

  function ageMs(header) {
    return /^[0-9]{1,9}$/.test(header ?? "") ? Number(header) * 1000 : 0;
  }

  /** RFC 9110 §5.6.7 IMF-fixdate, the only form a server may send; null for anything else. */
  function fromHttpDate(header) {
    const moment = new Date(header ?? NaN);
    return !Number.isNaN(+moment) && moment.toUTCString() === header ? +moment : null;
  }

  // ---- small print ------------------------------------------------------------------------------

  function utf8(text) {
    if (LONE_SURROGATE.test(text)) throw new RangeError("lone_surrogate");
    return new TextEncoder().encode(text);
  }

  /** The signature covers the exact bytes: they must survive as text (a BOM included), or null. */
  function toText(base64) {
    try {
      const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
      return decoder.decode(fromBase64(base64));
    } catch {
      return null;
    }
  }

  function fromBase64(text) {
    try {
      return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    } catch {
      return new Uint8Array(0);
    }
  }

  function asObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
  }

  function isText(value) {
    return typeof value === "string" && value !== "" && !LONE_SURROGATE.test(value);
  }

  function isWhole(value, least, most) {
    return Number.isInteger(value) && value >= least && value <= most;
  }

  globalThis.GongjiBadge = Object.freeze({
    FIRST,
    PPB,
    accept,
    bucket,
    exposure,
    fromBase64,
    isLit,
    isWellFormed,
    judge,
    leaseUntil,
    now,
    open,
    pollDelayMs,
    programs,
    verify,
  });
})();
