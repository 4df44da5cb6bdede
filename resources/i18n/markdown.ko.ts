<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
    <context>
        <name>InsertMenu</name>
        <message>
            <source>Insert</source>
            <translation>넣기</translation>
        </message>
        <message>
            <source>Insert a button, a callout, a question…</source>
            <translation>버튼 · 안내 상자 · 접는 질문 넣기</translation>
        </message>
        <message>
            <source>Button</source>
            <translation>버튼</translation>
        </message>
        <message>
            <source>Callout</source>
            <translation>안내 상자</translation>
        </message>
        <message>
            <source>Warning callout</source>
            <translation>주의 상자</translation>
        </message>
        <message>
            <source>Folding question</source>
            <translation>접는 질문</translation>
        </message>
        <message>
            <source>Divider</source>
            <translation>구분선</translation>
        </message>
        <message>
            <source>Picture caption</source>
            <translation>그림 설명</translation>
        </message>
    </context>
    <context>
        <name>Snippets</name>
        <message>
            <source>Words of the button</source>
            <translation>버튼에 적을 말</translation>
        </message>
        <message>
            <source>NOTE</source>
            <translation>안내</translation>
        </message>
        <message>
            <source>WARNING</source>
            <translation>주의</translation>
        </message>
        <message>
            <source>The answer</source>
            <translation>답을 적어 주세요</translation>
        </message>
        <message>
            <source>What do people ask?</source>
            <translation>무엇을 궁금해할까요?</translation>
        </message>
        <message>
            <source>What the picture shows</source>
            <translation>그림 설명</translation>
        </message>
        <message>
            <source>What readers should know</source>
            <translation>알려 드릴 내용</translation>
        </message>
    </context>
</TS>
