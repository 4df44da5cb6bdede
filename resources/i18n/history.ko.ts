<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
    <context>
        <name>ComparisonPage</name>
        <message>
            <source>Left</source>
            <translation>왼쪽</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>오른쪽</translation>
        </message>
        <message>
            <source>Comparing…</source>
            <translation>비교하는 중…</translation>
        </message>
        <message>
            <source>The same, letter by letter</source>
            <translation>글자 하나까지 같습니다</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>바뀐 곳 %n군데</numerusform>
            </translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>다른 점</translation>
        </message>
    </context>
    <context>
        <name>ComparisonRows</name>
        <message numerus="yes">
            <source>%n line(s) the same</source>
            <translation>
                <numerusform>같은 줄 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>Removed: %1</source>
            <translation>없어짐: %1</translation>
        </message>
        <message>
            <source>Added: %1</source>
            <translation>생김: %1</translation>
        </message>
        <message>
            <source>Changed: %1 → %2</source>
            <translation>바뀜: %1 → %2</translation>
        </message>
    </context>
    <context>
        <name>VersionList</name>
        <message>
            <source>Versions</source>
            <translation>버전</translation>
        </message>
    </context>
    <context>
        <name>VersionRows</name>
        <message>
            <source>approved</source>
            <translation>승인됨</translation>
        </message>
        <message>
            <source>(no title)</source>
            <translation>(제목 없음)</translation>
        </message>
        <message>
            <source>Not sent yet</source>
            <translation>보내지 못한 버전</translation>
        </message>
        <message>
            <source>Version %1</source>
            <translation>버전 %1</translation>
        </message>
        <message>
            <source>Text on the desk</source>
            <translation>지금 글</translation>
        </message>
    </context>
    <context>
        <name>Versions</name>
        <message>
            <source>The service does not answer. These were read before.</source>
            <translation>서버에 연결되지 않았습니다. 앞서 읽어 둔 버전만 볼 수 있습니다.</translation>
        </message>
        <message>
            <source>The service does not answer. Versions appear once it does.</source>
            <translation>서버에 연결되지 않았습니다. 연결되면 버전이 나타납니다.</translation>
        </message>
        <message>
            <source>No version yet. %1 saves one.</source>
            <translation>아직 버전이 없습니다. %1을 누르면 버전으로 저장됩니다.</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>달라진 점</translation>
        </message>
        <message>
            <source>Back to this version</source>
            <translation>이 버전으로 되돌리기</translation>
        </message>
        <message>
            <source>The text becomes that of: %1. Undo brings this one back.</source>
            <translation>글이 %1의 글이 됩니다. 지금 글은 실행 취소로 되찾을 수 있습니다.</translation>
        </message>
    </context>
</TS>
