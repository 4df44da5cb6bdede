<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
    <context>
        <name>About</name>
        <message>
            <source>About Gongji</source>
            <translation>Gongji 정보</translation>
        </message>
        <message>
            <source>Version %1, Qt %2</source>
            <translation>버전 %1, Qt %2</translation>
        </message>
        <message>
            <source>No telemetry: Gongji sends nothing to anybody but the notice service you connect to.</source>
            <translation>사용 정보를 수집하지 않습니다. 연결한 공지 서비스 말고는 어디에도 아무것도 보내지 않습니다.</translation>
        </message>
        <message>
            <source>Gongji uses Qt under the LGPL version 3, as separate libraries that you may replace with your own build. Gongji itself is under the Apache License 2.0.</source>
            <translation>Gongji는 Qt를 LGPL 3판에 따라 별도 라이브러리로 씁니다. 직접 빌드한 것으로 바꿔 쓸 수 있습니다. Gongji 자체는 Apache License 2.0을 따릅니다.</translation>
        </message>
        <message>
            <source>It stands on the work of these people:</source>
            <translation>아래 분들의 작업 위에 서 있습니다.</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>구성 요소</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>버전</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>라이선스</translation>
        </message>
        <message>
            <source>Parts and their licences</source>
            <translation>구성 요소와 라이선스</translation>
        </message>
    </context>
    <context>
        <name>AroundTheWork</name>
        <message>
            <source>Gongji</source>
            <translation>Gongji</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>설정</translation>
        </message>
        <message>
            <source>Guide</source>
            <translation>안내</translation>
        </message>
        <message>
            <source>Diagnostics</source>
            <translation>진단 정보</translation>
        </message>
        <message>
            <source>About Gongji</source>
            <translation>Gongji 정보</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>끝내기</translation>
        </message>
        <message>
            <source>From the next opening on</source>
            <translation>다음에 열 때부터 바뀝니다</translation>
        </message>
        <message>
            <source>Open again now</source>
            <translation>지금 다시 열기</translation>
        </message>
    </context>
    <context>
        <name>Diagnostics</name>
        <message>
            <source>Diagnostics</source>
            <translation>진단 정보</translation>
        </message>
        <message>
            <source>Files of the bundle</source>
            <translation>묶음에 든 파일</translation>
        </message>
        <message>
            <source>What is in this file</source>
            <translation>이 파일의 내용</translation>
        </message>
        <message>
            <source>Save as ZIP…</source>
            <translation>ZIP으로 저장…</translation>
        </message>
        <message>
            <source>Saved as %1. Nothing was sent.</source>
            <translation>%1 파일로 저장했습니다. 아무 데도 보내지 않았습니다.</translation>
        </message>
        <message>
            <source>(Nothing was logged.)</source>
            <translation>(기록된 것이 없습니다.)</translation>
        </message>
        <message>
            <source>Save diagnostics</source>
            <translation>진단 정보 저장</translation>
        </message>
        <message>
            <source>ZIP files (*.zip)</source>
            <translation>ZIP 파일 (*.zip)</translation>
        </message>
        <message>
            <source>Counts, versions and what went wrong: no notice, no title, no name, no address, no token. Read it here; it is saved only where you say, and sent nowhere.</source>
            <translation>개수와 버전, 잘못된 일의 기록뿐입니다. 공지 글, 제목, 이름, 주소, 토큰은 들어가지 않습니다. 여기서 읽어 보세요. 고른 곳에만 저장되고 아무 데도 보내지 않습니다.</translation>
        </message>
    </context>
    <context>
        <name>Guide</name>
        <message>
            <source>Guide</source>
            <translation>안내</translation>
        </message>
    </context>
    <context>
        <name>KeyRow</name>
        <message>
            <source>Back to the default</source>
            <translation>기본값으로</translation>
        </message>
        <message>
            <source>%1: back to the default</source>
            <translation>%1: 기본값으로</translation>
        </message>
        <message>
            <source>Also: %1. Only one of them will hear it.</source>
            <translation>%1에서도 같은 키를 씁니다. 둘 중 하나만 반응합니다.</translation>
        </message>
        <message>
            <source>A letter alone is for writing: press it with Ctrl or Alt.</source>
            <translation>글자 하나는 글을 쓸 때 씁니다. Ctrl이나 Alt와 함께 눌러 주세요.</translation>
        </message>
    </context>
    <context>
        <name>SettingRow</name>
        <message>
            <source>Back to the default</source>
            <translation>기본값으로</translation>
        </message>
        <message>
            <source>%1: back to the default</source>
            <translation>%1: 기본값으로</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>Appearance</source>
            <translation>보이는 모습</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>시스템과 같이</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>언어</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>밝게</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>어둡게</translation>
        </message>
        <message>
            <source>Light or dark</source>
            <translation>밝기</translation>
        </message>
        <message>
            <source>Usual</source>
            <translation>보통</translation>
        </message>
        <message>
            <source>High</source>
            <translation>높게</translation>
        </message>
        <message>
            <source>Contrast</source>
            <translation>대비</translation>
        </message>
        <message>
            <source>High contrast sets text at least 7:1 against what is behind it.</source>
            <translation>‘높게’를 고르면 글자가 바탕과 7:1 이상으로 또렷해집니다.</translation>
        </message>
        <message>
            <source>Size of everything</source>
            <translation>전체 크기</translation>
        </message>
        <message>
            <source>The window opens again in this size; nothing typed is lost.</source>
            <translation>창이 이 크기로 다시 열립니다. 쓰던 글은 그대로입니다.</translation>
        </message>
        <message>
            <source>Less motion</source>
            <translation>움직임 줄이기</translation>
        </message>
        <message>
            <source>The phone page changes without transitions, as phones set to less motion do.</source>
            <translation>폰 화면이 움직임 없이 바뀝니다. 움직임을 줄인 폰과 같습니다.</translation>
        </message>
        <message>
            <source>Writing</source>
            <translation>글쓰기</translation>
        </message>
        <message>
            <source>Size of the text</source>
            <translation>글자 크기</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>Settings</source>
            <translation>설정</translation>
        </message>
        <message>
            <source>Search the settings and keys</source>
            <translation>설정과 단축키 찾기</translation>
        </message>
        <message>
            <source>Groups of settings</source>
            <translation>설정 묶음</translation>
        </message>
        <message>
            <source>No setting is called that</source>
            <translation>그런 설정은 없습니다</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>단축키</translation>
        </message>
    </context>
    <context>
        <name>ChoiceActions</name>
        <message>
            <source>%1: on and off</source>
            <translation>%1: 켜고 끄기</translation>
        </message>
    </context>
</TS>
