<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
    <context>
        <name>Beginning</name>
        <message>
            <source>New notice: %1</source>
            <translation>새 공지: %1</translation>
        </message>
        <message>
            <source>template new blank form</source>
            <translation>틀 서식 양식 템플릿</translation>
        </message>
    </context>
    <context>
        <name>ComparePage</name>
        <message>
            <source>Ask colleagues</source>
            <translation>동료에게 물어보기</translation>
        </message>
        <message>
            <source>Take no more votes</source>
            <translation>그만 받기</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>제목</translation>
        </message>
        <message>
            <source>First line</source>
            <translation>첫 줄</translation>
        </message>
        <message>
            <source>Compare wordings</source>
            <translation>문구 비교</translation>
        </message>
        <message>
            <source>Which one would they open? Colleagues see it at once.</source>
            <translation>어느 쪽을 눌러 볼까요? 물어보면 동료들의 검토 화면에 바로 뜹니다.</translation>
        </message>
        <message numerus="yes">
            <source>Asked · %n vote(s) so far</source>
            <translation>
                <numerusform>동료들이 보고 있어요 · 지금까지 %n표</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CompareView</name>
        <message>
            <source>Phone %1 wide</source>
            <translation>폭 %1</translation>
        </message>
        <message>
            <source>In the list</source>
            <translation>목록에서</translation>
        </message>
        <message>
            <source>As a push</source>
            <translation>푸시로</translation>
        </message>
        <message>
            <source>%1 characters, one line</source>
            <translation>%1자 · 1줄</translation>
        </message>
        <message>
            <source>%1 characters, %2 lines</source>
            <translation>%1자 · %2줄</translation>
        </message>
        <message>
            <source>cut after %1 of %2</source>
            <translation>%2자 중 %1자까지 보여요</translation>
        </message>
        <message>
            <source>The wordings as phones show them</source>
            <translation>폰에 보이는 문구</translation>
        </message>
    </context>
    <context>
        <name>Comparing</name>
        <message>
            <source>Compare titles and first lines</source>
            <translation>제목과 첫 줄 문구 비교</translation>
        </message>
        <message>
            <source>wording vote colleagues headline</source>
            <translation>투표 동료에게 물어보기</translation>
        </message>
        <message>
            <source>Taken into the notice</source>
            <translation>공지에 넣었어요</translation>
        </message>
    </context>
    <context>
        <name>Craft</name>
        <message>
            <source>Craft</source>
            <translation>글솜씨</translation>
        </message>
        <message>
            <source>Kept among the ideas</source>
            <translation>글감에 적어 두었어요</translation>
        </message>
        <message>
            <source>Copied: this seat does not write here</source>
            <translation>복사해 두었어요. 이 자리에서는 글을 고치지 않아요</translation>
        </message>
        <message>
            <source>Note an idea</source>
            <translation>글감 적기</translation>
        </message>
        <message>
            <source>trend memo</source>
            <translation>유행 메모 아이디어</translation>
        </message>
        <message>
            <source>Keep the selection as an idea</source>
            <translation>고른 글을 글감으로</translation>
        </message>
        <message>
            <source>Read published notices again</source>
            <translation>게시한 공지 다시 읽기</translation>
        </message>
        <message>
            <source>favourite lines stars</source>
            <translation>별표 좋아하는 문장</translation>
        </message>
    </context>
    <context>
        <name>IdeaCard</name>
        <message>
            <source>over since %1</source>
            <translation>%1까지였어요</translation>
        </message>
        <message>
            <source>until %1</source>
            <translation>%1까지</translation>
        </message>
        <message>
            <source>Pin</source>
            <translation>맨 위에 고정</translation>
        </message>
        <message>
            <source>Change (F2)</source>
            <translation>고치기 (F2)</translation>
        </message>
        <message>
            <source>Delete (Delete)</source>
            <translation>지우기 (Delete)</translation>
        </message>
        <message>
            <source>Insert at the caret (Enter)</source>
            <translation>커서 자리에 넣기 (Enter)</translation>
        </message>
    </context>
    <context>
        <name>IdeaField</name>
        <message>
            <source>What people talk about now</source>
            <translation>요즘 사람들이 하는 이야기</translation>
        </message>
        <message>
            <source>New idea</source>
            <translation>새 글감</translation>
        </message>
        <message>
            <source>Enter keeps it, Shift+Enter starts a new line</source>
            <translation>Enter로 적어 두고, Shift+Enter로 줄을 바꿉니다</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>적어 두기</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>고치기</translation>
        </message>
        <message>
            <source>Good until</source>
            <translation>언제까지 유효</translation>
        </message>
        <message>
            <source>For good</source>
            <translation>계속 유효</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>이번 주까지</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>이번 달까지</translation>
        </message>
        <message>
            <source>Until a date</source>
            <translation>날짜 고르기</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>마지막 날</translation>
        </message>
    </context>
    <context>
        <name>IdeasPage</name>
        <message>
            <source>Find an idea</source>
            <translation>글감 찾기</translation>
        </message>
        <message>
            <source>Ideas</source>
            <translation>글감</translation>
        </message>
        <message>
            <source>No idea holds these words</source>
            <translation>이 말이 든 글감이 없어요</translation>
        </message>
        <message>
            <source>Heard something on the way to work?
A line here, and it is not lost.</source>
            <translation>출근길에 들은 그 이야기,
한 줄만 적어 두면 안 잊어요.</translation>
        </message>
        <message>
            <source>Idea deleted</source>
            <translation>글감을 지웠어요</translation>
        </message>
    </context>
    <context>
        <name>LibraryFoot</name>
        <message>
            <source>Read again</source>
            <translation>다시 읽기</translation>
        </message>
        <message>
            <source>Ideas</source>
            <translation>글감</translation>
        </message>
    </context>
    <context>
        <name>OptionRow</name>
        <message>
            <source>Wording %1</source>
            <translation>문구 %1</translation>
        </message>
        <message>
            <source>Use</source>
            <translation>이걸로</translation>
        </message>
        <message numerus="yes">
            <source>%n vote(s)</source>
            <translation>
                <numerusform>%n표</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Reactions</name>
        <message>
            <source>Like</source>
            <translation>좋아요</translation>
        </message>
        <message>
            <source>Funny</source>
            <translation>웃겨요</translation>
        </message>
        <message>
            <source>Not sure</source>
            <translation>애매해요</translation>
        </message>
    </context>
    <context>
        <name>RereadList</name>
        <message>
            <source>Published notices</source>
            <translation>게시한 공지</translation>
        </message>
        <message>
            <source>Notices</source>
            <translation>공지</translation>
        </message>
        <message>
            <source>Read again</source>
            <translation>다시 읽기</translation>
        </message>
        <message>
            <source>Starred lines</source>
            <translation>별표 친 줄</translation>
        </message>
        <message>
            <source>Nothing holds these words</source>
            <translation>이 말이 든 글이 없어요</translation>
        </message>
        <message>
            <source>A star beside a sentence keeps it here.</source>
            <translation>마음에 드는 문장 옆의 별을 누르면
여기에 모입니다.</translation>
        </message>
        <message>
            <source>Published notices appear here as soon as the service answers.</source>
            <translation>서비스가 응답하면 게시한 공지가 여기에 나옵니다.</translation>
        </message>
        <message>
            <source>Nothing has been published yet.
Yours may be the first to be reread.</source>
            <translation>아직 게시한 공지가 없어요.
다시 읽고 싶은 첫 공지, 지금 쓰고 계신 걸지도요.</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>복사했어요</translation>
        </message>
        <message>
            <source>Star taken away</source>
            <translation>별을 뗐어요</translation>
        </message>
    </context>
    <context>
        <name>RereadPage</name>
        <message>
            <source>Read again</source>
            <translation>다시 읽기</translation>
        </message>
        <message>
            <source>The notice, to be read</source>
            <translation>읽는 공지</translation>
        </message>
        <message>
            <source>ended</source>
            <translation>끝남</translation>
        </message>
        <message>
            <source>live</source>
            <translation>게시 중</translation>
        </message>
        <message>
            <source>Take the star away</source>
            <translation>별 떼기</translation>
        </message>
        <message>
            <source>Star this line</source>
            <translation>이 문장에 별 붙이기</translation>
        </message>
    </context>
    <context>
        <name>RereadRows</name>
        <message>
            <source>To reread today</source>
            <translation>오늘 다시 읽을 공지</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>게시한 공지</translation>
        </message>
        <message>
            <source>ended</source>
            <translation>끝남</translation>
        </message>
    </context>
    <context>
        <name>RoomActions</name>
        <message>
            <source>Notice</source>
            <translation>공지</translation>
        </message>
    </context>
    <context>
        <name>StarCard</name>
        <message>
            <source>Take the star away (Delete)</source>
            <translation>별 떼기 (Delete)</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>복사</translation>
        </message>
        <message>
            <source>Insert as a quote (Enter)</source>
            <translation>인용으로 넣기 (Enter)</translation>
        </message>
    </context>
    <context>
        <name>TemplateChips</name>
        <message>
            <source>Begin with a template</source>
            <translation>틀로 시작하기</translation>
        </message>
        <message>
            <source>Begin with one of these, or just write.</source>
            <translation>어떤 공지인가요? 틀을 골라도 좋고, 그냥 쓰셔도 좋아요.</translation>
        </message>
    </context>
    <context>
        <name>Templates</name>
        <message>
            <source>Maintenance</source>
            <translation>점검</translation>
        </message>
        <message>
            <source>New feature</source>
            <translation>새 기능</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>이벤트</translation>
        </message>
        <message>
            <source>Terms</source>
            <translation>약관 변경</translation>
        </message>
        <message>
            <source>Incident</source>
            <translation>장애</translation>
        </message>
        <message>
            <source>Partner</source>
            <translation>제휴</translation>
        </message>
        <message>
            <source>Something else</source>
            <translation>그 밖에</translation>
        </message>
    </context>
    <context>
        <name>VoteCard</name>
        <message>
            <source>%1 asks: which title?</source>
            <translation>%1 님이 물어봐요: 어느 제목?</translation>
        </message>
        <message>
            <source>%1 asks: which first line?</source>
            <translation>%1 님이 물어봐요: 어느 첫 줄?</translation>
        </message>
        <message>
            <source>Key %1</source>
            <translation>%1 키</translation>
        </message>
        <message>
            <source>Why? (if you like)</source>
            <translation>왜요? (안 써도 돼요)</translation>
        </message>
    </context>
    <context>
        <name>VotePanel</name>
        <message>
            <source>Wordings to choose from</source>
            <translation>골라 주세요</translation>
        </message>
    </context>
</TS>
