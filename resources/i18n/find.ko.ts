<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
    <context>
        <name>Find</name>
        <message>
            <source>Take back what was replaced</source>
            <translation>바꾼 것 되돌리기</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>찾기</translation>
        </message>
        <message>
            <source>Find in the notice</source>
            <translation>공지에서 찾기</translation>
        </message>
        <message>
            <source>Find and replace</source>
            <translation>찾아 바꾸기</translation>
        </message>
        <message>
            <source>Next place</source>
            <translation>다음 찾기</translation>
        </message>
        <message>
            <source>Previous place</source>
            <translation>이전 찾기</translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message>
            <source>Find in the notice</source>
            <translation>공지에서 찾기</translation>
        </message>
        <message>
            <source>Replace with</source>
            <translation>바꿀 말</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n곳</numerusform>
            </translation>
        </message>
        <message>
            <source>This pattern is not complete: a bracket or a sign is missing.</source>
            <translation>정규식이 완성되지 않았어요. 괄호나 기호가 빠지지 않았는지 확인해 주세요.</translation>
        </message>
        <message>
            <source>This pattern takes too long. Make it simpler.</source>
            <translation>정규식을 찾는 데 너무 오래 걸려요. 더 단순하게 바꿔 주세요.</translation>
        </message>
        <message>
            <source>Previous place (Shift+F3)</source>
            <translation>이전 (Shift+F3)</translation>
        </message>
        <message>
            <source>Next place (F3)</source>
            <translation>다음 (F3)</translation>
        </message>
        <message>
            <source>Match case</source>
            <translation>대소문자 구분</translation>
        </message>
        <message>
            <source>Whole words</source>
            <translation>낱말 단위로</translation>
        </message>
        <message>
            <source>Regular expression</source>
            <translation>정규식</translation>
        </message>
        <message>
            <source>Only in the selection</source>
            <translation>고른 글에서만</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>바꾸기</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>닫기 (Esc)</translation>
        </message>
        <message>
            <source>Replace all</source>
            <translation>모두 바꾸기</translation>
        </message>
    </context>
    <context>
        <name>Search</name>
        <message numerus="yes">
            <source>%n place(s) replaced</source>
            <translation>
                <numerusform>%n곳을 바꿨어요</numerusform>
            </translation>
        </message>
    </context>
</TS>
