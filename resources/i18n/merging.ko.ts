<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
    <context>
        <name>Archived</name>
        <message>
            <source>This notice is in the archive</source>
            <translation>보관한 공지예요</translation>
        </message>
        <message>
            <source>Take out of the archive</source>
            <translation>보관에서 꺼내기</translation>
        </message>
        <message>
            <source>Taken out of the archive</source>
            <translation>보관에서 꺼냈어요</translation>
        </message>
    </context>
    <context>
        <name>Company</name>
        <message>
            <source>Show</source>
            <translation>보기</translation>
        </message>
        <message>
            <source>You are writing here at another desk, too</source>
            <translation>다른 컴퓨터에서도 이 공지를 쓰는 중</translation>
        </message>
        <message>
            <source>%1 has words here that are not saved as a version</source>
            <translation>%1 님이 아직 버전으로 저장하지 않은 글이 있어요</translation>
        </message>
        <message>
            <source>%1 and others are writing here, too</source>
            <translation>%1 님 외에도 함께 쓰는 중</translation>
        </message>
        <message>
            <source>%1 is writing here, too</source>
            <translation>%1 님도 쓰는 중</translation>
        </message>
    </context>
    <context>
        <name>ConflictBar</name>
        <message>
            <source>Previous place (Shift+F8)</source>
            <translation>이전 고를 곳 (Shift+F8)</translation>
        </message>
        <message>
            <source>Next place (F8)</source>
            <translation>다음 고를 곳 (F8)</translation>
        </message>
        <message>
            <source>Place %1 of %2</source>
            <translation>고를 곳 %2곳 중 %1번째</translation>
        </message>
        <message>
            <source>changed by hand</source>
            <translation>직접 고쳤어요</translation>
        </message>
        <message>
            <source>1  My words</source>
            <translation>1  내 글</translation>
        </message>
        <message>
            <source>2  %1’s words</source>
            <translation>2  %1 님의 글</translation>
        </message>
        <message>
            <source>3  Both, one after the other</source>
            <translation>3  둘 다 이어서</translation>
        </message>
        <message>
            <source>(taken out)</source>
            <translation>(지웠어요)</translation>
        </message>
    </context>
    <context>
        <name>Deleting</name>
        <message>
            <source>Delete the notice</source>
            <translation>공지 지우기</translation>
        </message>
        <message>
            <source>Notice</source>
            <translation>공지</translation>
        </message>
        <message>
            <source>Archived: the service has versions of it, which are never deleted</source>
            <translation>버전이 있는 공지는 지우지 않고 보관해요</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>지웠어요</translation>
        </message>
    </context>
    <context>
        <name>HeadPage</name>
        <message>
            <source>Written at the same time</source>
            <translation>함께 쓰는 글</translation>
        </message>
        <message>
            <source>Marked words stand in one of the two texts only.</source>
            <translation>표시한 곳은 두 글 가운데 한쪽에만 있어요.</translation>
        </message>
        <message>
            <source>from version %1</source>
            <translation>버전 %1에서 시작</translation>
        </message>
        <message>
            <source>%1’s text</source>
            <translation>%1 님의 글</translation>
        </message>
        <message>
            <source>this desk</source>
            <translation>이 컴퓨터</translation>
        </message>
        <message>
            <source>My text</source>
            <translation>내 글</translation>
        </message>
    </context>
    <context>
        <name>KindChoice</name>
        <message>
            <source>General</source>
            <translation>일반</translation>
        </message>
        <message>
            <source>Feature</source>
            <translation>새 기능</translation>
        </message>
        <message>
            <source>Partner</source>
            <translation>제휴</translation>
        </message>
        <message>
            <source>Maintenance</source>
            <translation>점검</translation>
        </message>
        <message>
            <source>Incident</source>
            <translation>장애</translation>
        </message>
        <message>
            <source>Terms</source>
            <translation>약관</translation>
        </message>
        <message>
            <source>Promotion</source>
            <translation>이벤트·광고</translation>
        </message>
        <message>
            <source>Kind of notice</source>
            <translation>공지 종류</translation>
        </message>
        <message>
            <source>Mine: %1</source>
            <translation>내 선택: %1</translation>
        </message>
    </context>
    <context>
        <name>MergePage</name>
        <message>
            <source>Bring together</source>
            <translation>합치기</translation>
        </message>
        <message>
            <source>Save the merged text</source>
            <translation>합친 글로 저장</translation>
        </message>
        <message>
            <source>this desk</source>
            <translation>이 컴퓨터</translation>
        </message>
        <message>
            <source>version %1</source>
            <translation>버전 %1</translation>
        </message>
        <message>
            <source>My text</source>
            <translation>내 글</translation>
        </message>
        <message>
            <source>%1’s text</source>
            <translation>%1 님의 글</translation>
        </message>
        <message>
            <source>Next place to choose</source>
            <translation>다음 고를 곳</translation>
        </message>
        <message>
            <source>Previous place</source>
            <translation>이전 고를 곳</translation>
        </message>
        <message>
            <source>Take my words</source>
            <translation>내 글로</translation>
        </message>
        <message>
            <source>Take the other words</source>
            <translation>상대 글로</translation>
        </message>
        <message>
            <source>Take both</source>
            <translation>둘 다</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) that both of you changed.</source>
            <translation>
                <numerusform>두 사람이 함께 고친 곳이 %n곳 있어요.</numerusform>
            </translation>
        </message>
        <message>
            <source>Everything is chosen. Nothing of either text was left out unasked.</source>
            <translation>모두 골랐어요. 묻지 않고 빠진 글은 없어요.</translation>
        </message>
        <message>
            <source>Everything else is together already. Both texts stay kept.</source>
            <translation>나머지는 이미 합쳐졌고, 두 글 모두 그대로 남아 있어요.</translation>
        </message>
        <message>
            <source>Merged text · the first line is the title</source>
            <translation>합친 글 · 첫 줄은 제목이에요</translation>
        </message>
    </context>
    <context>
        <name>Merging</name>
        <message>
            <source>Bring in the newest version</source>
            <translation>최신 버전과 합치기</translation>
        </message>
        <message>
            <source>Notice</source>
            <translation>공지</translation>
        </message>
    </context>
    <context>
        <name>Result</name>
        <message>
            <source>Merged text</source>
            <translation>합친 글</translation>
        </message>
    </context>
    <context>
        <name>Together</name>
        <message>
            <source>%1 saved version %2: it is shown now</source>
            <translation>%1 님이 저장한 글로 바꿔 놓았어요 · 버전 %2</translation>
        </message>
        <message>
            <source>%1 saved version %2 meanwhile</source>
            <translation>그사이 %1 님이 저장했어요 · 버전 %2</translation>
        </message>
        <message>
            <source>Bring together</source>
            <translation>합치기</translation>
        </message>
        <message>
            <source>Brought together with what %1 and others saved (version %2)</source>
            <translation>%1 님과 동료들의 글과 합쳤어요 · 버전 %2</translation>
        </message>
        <message>
            <source>Brought together with %1’s version %2</source>
            <translation>%1 님의 글과 합쳤어요 · 버전 %2</translation>
        </message>
        <message>
            <source>The service no longer has this notice. Your text is safe here.</source>
            <translation>이 공지는 이제 서비스에 없어요. 글은 여기 그대로 있어요.</translation>
        </message>
        <message>
            <source>Save as a new notice</source>
            <translation>새 공지로 저장</translation>
        </message>
    </context>
</TS>
