// The words of the phone page in Korean and English, and how dates are written in each.
(() => {
  "use strict";

  const WORDS = {
    ko: {
      more: "더보기",
      notices: "공지사항",
      push: "푸시 미리 보기",
      tabs: "메신저 탭",
      back_to_more: "더보기로 돌아가기",
      fresh: "새 글",
      pinned: "위에 고정",
      modified: "수정됨",
      older: "이전 공지 더 보기",
      again: "다시 시도",
      to_list: "공지 목록 보기",
      none_yet: "아직 공지가 없어요",
      none_yet_hint: "새 소식이 생기면 여기에서 알려 드릴게요.",
      no_news: "새 소식이 생기면 알려 드릴게요",
      loading: "불러오는 중이에요",
      unreachable: "지금은 불러올 수 없어요",
      unreachable_hint: "인터넷 연결을 확인하고 다시 시도해 주세요.",
      withdrawn: "내려진 공지입니다",
      withdrawn_hint: "이 공지는 더 이상 볼 수 없어요.",
      unknown: "찾을 수 없는 공지예요",
      unknown_hint: "주소가 잘못되었거나 오래된 공지일 수 있어요.",
      offline: "오프라인이에요. 마지막으로 받은 내용을 보여 드려요.",
      alarm: "지금 서비스에 장애가 있어요. 공지사항을 확인해 주세요.",
      app_name: "메신저",
      now: "지금",
      push_width: "폭 {width}px",
      no_title: "제목 없는 공지",
      kinds: { maintenance: "점검", incident: "장애", terms: "약관", promotion: "광고" },
    },
    en: {
      more: "More",
      notices: "Notices",
      push: "Push preview",
      tabs: "Messenger tabs",
      back_to_more: "Back to More",
      fresh: "New",
      pinned: "Pinned",
      modified: "Edited",
      older: "Show older notices",
      again: "Try again",
      to_list: "See all notices",
      none_yet: "No notices yet",
      none_yet_hint: "News will show up here.",
      no_news: "We will tell you when there is news",
      loading: "Loading",
      unreachable: "Cannot load right now",
      unreachable_hint: "Check your connection and try again.",
      withdrawn: "This notice was taken down",
      withdrawn_hint: "It can no longer be read.",
      unknown: "Notice not found",
      unknown_hint: "The address may be wrong, or the notice is too old.",
      offline: "You are offline. This is what we last received.",
      alarm: "Our service has a problem right now. Please see the notices.",
      app_name: "Messenger",
      now: "now",
      push_width: "{width}px wide",
      no_title: "Untitled notice",
      kinds: { maintenance: "Maintenance", incident: "Incident", terms: "Terms", promotion: "Ad" },
    },
  };

  const MOMENT = /^\d{4}-\d\d-\d\dT/;

  let language = "ko";

  function word(name, fields = {}) {
    const text = WORDS[language][name];
    return text.replace(/\{(\w+)\}/g, (_, field) => fields[field]);
  }

  function kindWord(kind) {
    return WORDS[language].kinds[kind] || "";
  }

  function seoul(locale, options) {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone: "Asia/Seoul" });
  }

  // A notice has a Korean date, on whatever machine it is read; a ready-made text stays as it is.
  function day(moment) {
    if (!MOMENT.test(moment || "")) return moment || "";
    const date = new Date(moment);
    if (Number.isNaN(date.getTime())) return "";
    if (language !== "ko") return seoul("en", { dateStyle: "medium" }).format(date);
    const parts = seoul("en-CA", { year: "numeric", month: "2-digit", day: "2-digit" })
      .formatToParts(date).filter((part) => part.type !== "literal");
    return parts.map((part) => part.value).join(".");
  }

  function longDay(date) {
    return seoul(language, { month: "long", day: "numeric", weekday: "long" }).format(date);
  }

  // Write every fixed word of the page in this language; anything but Korean reads English.
  function speak(wanted) {
    language = String(wanted || "ko").toLowerCase().startsWith("ko") ? "ko" : "en";
    document.documentElement.lang = language;
    document.title = word("notices");
    for (const node of document.querySelectorAll("[data-word]")) {
      node.textContent = word(node.dataset.word);
    }
    for (const node of document.querySelectorAll("[data-word-label]")) {
      node.setAttribute("aria-label", word(node.dataset.wordLabel));
    }
  }

  function pixels(brush, text) {
    brush.clearRect(0, 0, 32, 32);
    brush.fillText(text, 2, 26);
    return brush.getImageData(0, 0, 32, 32).data.join();
  }

  // A syllable that no font has is drawn like a character that does not exist (U+0378). Some
  // machines have a font with a handful of syllables, hence several.
  function lacksHangul() {
    const brush = Object.assign(document.createElement("canvas"), { width: 32, height: 32 })
      .getContext("2d", { willReadFrequently: true });
    if (!brush) return false;
    brush.font = "24px system-ui, sans-serif";
    const nothing = pixels(brush, "\u0378");
    return [..."공지나쭉"].some((syllable) => pixels(brush, syllable) === nothing);
  }

  globalThis.GongjiWords = {
    word, kindWord, day, longDay, speak, lacksHangul,
    get language() { return language; },
  };
})();
