<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
    <context>
        <name>AnswerField</name>
        <message>
            <source>Ctrl+Enter posts</source>
            <translation>Ctrl+Enter로 올리기</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>올리기</translation>
        </message>
    </context>
    <context>
        <name>Band</name>
        <message>
            <source>Starting…</source>
            <translation>시작하는 중…</translation>
        </message>
        <message>
            <source>Connecting…</source>
            <translation>연결하는 중…</translation>
        </message>
        <message>
            <source>Emergency</source>
            <translation>비상</translation>
        </message>
        <message numerus="yes">
            <source>To send %n</source>
            <translation>
                <numerusform>보낼 것 %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Not taken %n</source>
            <translation>
                <numerusform>거절 %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Put aside %n</source>
            <translation>
                <numerusform>따로 둠 %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Review %n</source>
            <translation>
                <numerusform>검토 %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Practice</source>
            <translation>연습</translation>
        </message>
        <message>
            <source>Development</source>
            <translation>개발</translation>
        </message>
        <message>
            <source>Staging</source>
            <translation>스테이징</translation>
        </message>
        <message>
            <source>Production</source>
            <translation>운영</translation>
        </message>
        <message>
            <source>notice writer</source>
            <translation>공지 담당</translation>
        </message>
        <message>
            <source>reviewer</source>
            <translation>검토자</translation>
        </message>
        <message>
            <source>release admin</source>
            <translation>게시 관리자</translation>
        </message>
        <message>
            <source>partner</source>
            <translation>제휴사</translation>
        </message>
        <message>
            <source>requester</source>
            <translation>의뢰인</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>이 컴퓨터</translation>
        </message>
        <message>
            <source>Synced</source>
            <translation>동기화됨</translation>
        </message>
        <message>
            <source>Offline · writing goes on</source>
            <translation>연결 끊김 · 글은 계속 쓸 수 있어요</translation>
        </message>
        <message>
            <source>Who sits here: %1</source>
            <translation>지금 자리: %1</translation>
        </message>
        <message>
            <source>Clock %1×</source>
            <translation>시계 %1×</translation>
        </message>
        <message>
            <source>How fast the practice clock runs</source>
            <translation>연습 시계의 빠르기</translation>
        </message>
        <message>
            <source>Waiting for the earlier practice service to end · writing goes on</source>
            <translation>이전 연습 서비스가 끝나기를 기다리는 중 · 글은 계속 쓸 수 있어요</translation>
        </message>
    </context>
    <context>
        <name>ClosingQuestion</name>
        <message>
            <source>Close although something is still to come?</source>
            <translation>아직 남은 일이 있는데 닫을까요?</translation>
        </message>
        <message>
            <source>Close although the last words are not saved?</source>
            <translation>마지막에 쓴 글이 저장되지 않았습니다. 그래도 닫을까요?</translation>
        </message>
        <message>
            <source>They could not be written and are only on the screen. Keep the window open: saving is tried again every few seconds. If the disk is full, make room on it.</source>
            <translation>저장하지 못해 지금은 화면에만 있습니다. 창을 열어 두면 몇 초마다 다시 저장해 봅니다. 디스크가 가득 찼다면 자리를 만들어 주세요.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>Keep open</source>
            <translation>열어 두기</translation>
        </message>
        <message>
            <source>%1
The practice service stops with this window. What is due meanwhile is decided at the next opening, by what the plan says about being late.</source>
            <translation>%1
연습 서비스는 이 창과 함께 멈춥니다. 그사이 시각이 되는 것은 다음에 열 때, 계획에 정해 둔 ‘늦었을 때’ 규칙대로 처리합니다.</translation>
        </message>
    </context>
    <context>
        <name>CommentBox</name>
        <message>
            <source>Comment</source>
            <translation>댓글</translation>
        </message>
    </context>
    <context>
        <name>DecisionBar</name>
        <message>
            <source>Ask for changes</source>
            <translation>수정 요청</translation>
        </message>
        <message>
            <source>Approve this version</source>
            <translation>이 버전 승인</translation>
        </message>
        <message>
            <source>What should change?</source>
            <translation>무엇을 고치면 좋을까요?</translation>
        </message>
        <message>
            <source>Version %1 approved by %2</source>
            <translation>버전 %1 · %2 승인함</translation>
        </message>
        <message>
            <source>%1 asked for changes: %2</source>
            <translation>%1 수정 요청: %2</translation>
        </message>
        <message>
            <source>The text changed after the approval: it must be approved again</source>
            <translation>승인한 뒤에 글이 바뀌었어요. 다시 승인을 받아야 합니다</translation>
        </message>
        <message>
            <source>A newer version is being written; it has not been sent for review</source>
            <translation>새 버전을 쓰는 중이에요. 아직 검토를 요청하지 않았습니다</translation>
        </message>
        <message>
            <source>Waiting for a colleague: nobody approves their own notice</source>
            <translation>동료의 승인을 기다리는 중 · 자기 글은 스스로 승인할 수 없어요</translation>
        </message>
        <message>
            <source>Version %1 waits for a word</source>
            <translation>버전 %1 · 검토를 기다리고 있어요</translation>
        </message>
    </context>
    <context>
        <name>Desk</name>
        <message>
            <source>Write</source>
            <translation>글쓰기</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>검토</translation>
        </message>
        <message>
            <source>Publish</source>
            <translation>게시</translation>
        </message>
        <message>
            <source>Something in Gongji went wrong. What you typed is safe; the log tells more.</source>
            <translation>Gongji에 문제가 생겼습니다. 쓰던 글은 안전합니다. 자세한 내용은 진단 정보에 있습니다.</translation>
        </message>
        <message>
            <source>Diagnostics</source>
            <translation>진단 정보</translation>
        </message>
        <message>
            <source>OK</source>
            <translation>확인</translation>
        </message>
    </context>
    <context>
        <name>FindingStrip</name>
        <message>
            <source>Show</source>
            <translation>보기</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>다음</translation>
        </message>
        <message>
            <source>Change to %1</source>
            <translation>고치기: %1</translation>
        </message>
        <message>
            <source>Put an empty line</source>
            <translation>빈 줄 넣기</translation>
        </message>
        <message>
            <source>Has to be put right before it can be published</source>
            <translation>고쳐야 게시할 수 있습니다</translation>
        </message>
        <message>
            <source>Leave as it is</source>
            <translation>그대로 두기</translation>
        </message>
        <message>
            <source>In this notice, until the words change</source>
            <translation>이 공지에서, 그 말이 바뀔 때까지</translation>
        </message>
        <message>
            <source>Ask again</source>
            <translation>다시 살피기</translation>
        </message>
        <message numerus="yes">
            <source>Left as they are: %n</source>
            <translation>
                <numerusform>그대로 둔 것 %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
    </context>
    <context>
        <name>FocusMode</name>
        <message>
            <source>View</source>
            <translation>보기</translation>
        </message>
        <message>
            <source>Focus on the sentence</source>
            <translation>지금 문장에 집중</translation>
        </message>
        <message>
            <source>Focus on the paragraph</source>
            <translation>지금 문단에 집중</translation>
        </message>
    </context>
    <context>
        <name>FullScreen</name>
        <message>
            <source>Full screen on and off</source>
            <translation>전체 화면 켜고 끄기</translation>
        </message>
        <message>
            <source>View</source>
            <translation>보기</translation>
        </message>
    </context>
    <context>
        <name>Keeping</name>
        <message>
            <source>This has to be put right before it can be published.</source>
            <translation>이것은 고쳐야 게시할 수 있습니다.</translation>
        </message>
        <message>
            <source>Left as it is in this notice</source>
            <translation>이 공지에서는 그대로 둡니다</translation>
        </message>
    </context>
    <context>
        <name>LibraryPane</name>
        <message>
            <source>New notice</source>
            <translation>새 공지</translation>
        </message>
        <message>
            <source>No notice holds these words</source>
            <translation>이 말이 들어 있는 공지가 없어요</translation>
        </message>
        <message numerus="yes">
            <source>%n notice(s) of the service not read yet</source>
            <translation>
                <numerusform>서비스의 공지 %n개는 아직 읽지 못했어요</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Deleted</source>
            <translation>지웠어요</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>되돌리기</translation>
        </message>
    </context>
    <context>
        <name>MoreMenu</name>
        <message>
            <source>More</source>
            <translation>더 보기</translation>
        </message>
    </context>
    <context>
        <name>NoticeEditor</name>
        <message>
            <source>Notice text</source>
            <translation>공지 본문</translation>
        </message>
    </context>
    <context>
        <name>OutboxList</name>
        <message>
            <source>Waiting to be sent</source>
            <translation>보낼 것</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>버전</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>댓글</translation>
        </message>
        <message>
            <source>Reply</source>
            <translation>답글</translation>
        </message>
        <message>
            <source>is sent once the service answers</source>
            <translation>연결되면 보냅니다</translation>
        </message>
        <message>
            <source>was not taken</source>
            <translation>거절됨</translation>
        </message>
        <message>
            <source>put aside</source>
            <translation>따로 둠</translation>
        </message>
        <message>
            <source>Open notice</source>
            <translation>공지 열기</translation>
        </message>
        <message>
            <source>Put aside</source>
            <translation>따로 두기</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>지우기</translation>
        </message>
        <message>
            <source>Send again</source>
            <translation>다시 보내기</translation>
        </message>
    </context>
    <context>
        <name>PageHead</name>
        <message>
            <source>Back</source>
            <translation>뒤로</translation>
        </message>
        <message>
            <source>Back (Esc)</source>
            <translation>뒤로 (Esc)</translation>
        </message>
    </context>
    <context>
        <name>Panes</name>
        <message>
            <source>View</source>
            <translation>보기</translation>
        </message>
        <message>
            <source>Library on and off</source>
            <translation>공지 목록 켜고 끄기</translation>
        </message>
        <message>
            <source>Phone on and off</source>
            <translation>폰 켜고 끄기</translation>
        </message>
        <message>
            <source>Only the text</source>
            <translation>글만 보기</translation>
        </message>
    </context>
    <context>
        <name>Pasting</name>
        <message>
            <source>Paste as plain text</source>
            <translation>서식 없이 붙여 넣기</translation>
        </message>
        <message>
            <source>Preparing what you pasted…</source>
            <translation>붙여 넣은 글을 준비하는 중…</translation>
        </message>
        <message numerus="yes">
            <source>%n picture(s) not taken over: the address is elsewhere. Save and drop it</source>
            <translation>
                <numerusform>그림 %n개는 주소가 바깥에 있어 가져오지 않았어요. 저장해서 끌어다 놓으세요</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PhoneActions</name>
        <message>
            <source>Larger phone</source>
            <translation>폰 크게</translation>
        </message>
        <message>
            <source>Smaller phone</source>
            <translation>폰 작게</translation>
        </message>
        <message>
            <source>Phone as large as there is room</source>
            <translation>폰을 자리에 맞추기</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>폰</translation>
        </message>
        <message>
            <source>Phone: notice</source>
            <translation>폰: 공지</translation>
        </message>
        <message>
            <source>Phone: list</source>
            <translation>폰: 목록</translation>
        </message>
        <message>
            <source>Phone: More tab</source>
            <translation>폰: 더보기</translation>
        </message>
        <message>
            <source>Phone: push</source>
            <translation>폰: 푸시</translation>
        </message>
        <message>
            <source>Rotate the phone</source>
            <translation>폰 돌리기</translation>
        </message>
        <message>
            <source>Phone: dark or light</source>
            <translation>폰: 어둡게 · 밝게</translation>
        </message>
        <message>
            <source>Phone: without a network</source>
            <translation>폰: 오프라인</translation>
        </message>
        <message>
            <source>Phone: true size or fitted</source>
            <translation>폰: 실제 크기 · 화면 맞춤</translation>
        </message>
        <message>
            <source>Phone text %1 %</source>
            <translation>폰 글자 %1 %</translation>
        </message>
        <message>
            <source>Phone: %1</source>
            <translation>폰: %1</translation>
        </message>
    </context>
    <context>
        <name>PhoneFoot</name>
        <message>
            <source>Rotate the phone</source>
            <translation>폰 돌리기</translation>
        </message>
        <message>
            <source>Dark phone</source>
            <translation>어두운 폰</translation>
        </message>
        <message>
            <source>Phone without a network</source>
            <translation>연결이 끊긴 폰</translation>
        </message>
        <message>
            <source>True size: one pixel is one pixel</source>
            <translation>실제 크기로 보기 (100 %)</translation>
        </message>
    </context>
    <context>
        <name>PhoneFeed</name>
        <message>
            <source>That row is another notice, as it is published. This one is not changed.</source>
            <translation>그 줄은 이미 나간 다른 공지예요. 지금 쓰는 글은 그대로입니다.</translation>
        </message>
    </context>
    <context>
        <name>PhoneHead</name>
        <message>
            <source>Notice</source>
            <translation>공지</translation>
        </message>
        <message>
            <source>List</source>
            <translation>목록</translation>
        </message>
        <message>
            <source>More tab</source>
            <translation>더보기</translation>
        </message>
        <message>
            <source>Push</source>
            <translation>푸시</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>폰</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>글자 크기</translation>
        </message>
        <message>
            <source>Text %1 %</source>
            <translation>글자 %1 %</translation>
        </message>
    </context>
    <context>
        <name>PhonePane</name>
        <message>
            <source>Phone preview</source>
            <translation>폰 미리보기</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Rooms</source>
            <translation>방</translation>
        </message>
    </context>
    <context>
        <name>ReadingLine</name>
        <message>
            <source>This seat reads and comments · notice writers change the text</source>
            <translation>이 자리에서는 읽고 댓글을 답니다 · 글은 공지 담당이 고칩니다</translation>
        </message>
    </context>
    <context>
        <name>Requests</name>
        <message>
            <source>Waiting for me</source>
            <translation>내 검토를 기다림</translation>
        </message>
        <message>
            <source>Under review</source>
            <translation>검토 중</translation>
        </message>
        <message numerus="yes">
            <source>%n comment(s)</source>
            <translation>
                <numerusform>댓글 %n</numerusform>
            </translation>
        </message>
        <message>
            <source>approved</source>
            <translation>승인됨</translation>
        </message>
    </context>
    <context>
        <name>ReviewActions</name>
        <message>
            <source>Review</source>
            <translation>검토</translation>
        </message>
        <message>
            <source>Comment on the selection</source>
            <translation>고른 글에 댓글 달기</translation>
        </message>
        <message>
            <source>Next request</source>
            <translation>다음 요청</translation>
        </message>
        <message>
            <source>Previous request</source>
            <translation>이전 요청</translation>
        </message>
        <message>
            <source>Read the request of the list</source>
            <translation>목록의 요청 읽기</translation>
        </message>
    </context>
    <context>
        <name>ReviewColumns</name>
        <message>
            <source>List on and off</source>
            <translation>목록 켜고 끄기</translation>
        </message>
    </context>
    <context>
        <name>ReviewRoom</name>
        <message>
            <source>Choose a notice on the left</source>
            <translation>왼쪽에서 공지를 고르세요</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>댓글</translation>
        </message>
        <message>
            <source>Kept on this computer. It is sent once the service answers again.</source>
            <translation>이 컴퓨터에 두었어요. 서비스가 다시 응답하면 보냅니다.</translation>
        </message>
        <message numerus="yes">
            <source>%n waiting for my answer</source>
            <translation>
                <numerusform>내 차례 %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open comment(s)</source>
            <translation>
                <numerusform>열린 댓글 %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Version %1</source>
            <translation>버전 %1</translation>
        </message>
        <message numerus="yes">
            <source>%n to look at</source>
            <translation>
                <numerusform>확인할 점 %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Select the words to comment on, or put the caret into one.</source>
            <translation>댓글을 달 낱말을 고르거나 낱말 안에 커서를 두세요.</translation>
        </message>
    </context>
    <context>
        <name>RoomActions</name>
        <message>
            <source>Notice</source>
            <translation>공지</translation>
        </message>
        <message>
            <source>Save a version</source>
            <translation>버전으로 저장</translation>
        </message>
        <message>
            <source>New notice</source>
            <translation>새 공지</translation>
        </message>
        <message>
            <source>Ask for review</source>
            <translation>검토 요청</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>댓글</translation>
        </message>
        <message>
            <source>Next comment or finding</source>
            <translation>다음 댓글이나 확인할 점</translation>
        </message>
        <message>
            <source>Previous comment or finding</source>
            <translation>이전 댓글이나 확인할 점</translation>
        </message>
        <message>
            <source>Leave the finding as it is in this notice</source>
            <translation>확인할 점을 이 공지에서는 그대로 두기</translation>
        </message>
        <message>
            <source>See what was left as it is</source>
            <translation>그대로 둔 것 보기</translation>
        </message>
    </context>
    <context>
        <name>RoomStatus</name>
        <message>
            <source>Saved</source>
            <translation>저장됨</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>저장하는 중…</translation>
        </message>
        <message>
            <source>Saved · just now</source>
            <translation>저장됨 · 방금</translation>
        </message>
        <message>
            <source>Not saved yet</source>
            <translation>아직 저장하지 못했어요</translation>
        </message>
        <message numerus="yes">
            <source>%n comment(s)</source>
            <translation>
                <numerusform>댓글 %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to look at</source>
            <translation>
                <numerusform>확인할 점 %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Reading again: %1</source>
            <translation>다시 읽는 중: %1</translation>
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>Find a notice</source>
            <translation>공지 찾기</translation>
        </message>
        <message>
            <source>Titles, 초성 and words of the text</source>
            <translation>제목 · 초성 · 본문의 낱말</translation>
        </message>
    </context>
    <context>
        <name>SettledComments</name>
        <message>
            <source>Settled comments</source>
            <translation>해결된 댓글</translation>
        </message>
        <message numerus="yes">
            <source>%n settled comment(s)</source>
            <translation>
                <numerusform>해결된 댓글 %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ShelfView</name>
        <message>
            <source>Notices</source>
            <translation>공지 목록</translation>
        </message>
    </context>
    <context>
        <name>Shelves</name>
        <message>
            <source>Untitled</source>
            <translation>제목 없음</translation>
        </message>
        <message numerus="yes">
            <source>%n comment(s)</source>
            <translation>
                <numerusform>댓글 %n</numerusform>
            </translation>
        </message>
        <message>
            <source>approved</source>
            <translation>승인됨</translation>
        </message>
        <message>
            <source>changed · to be approved again</source>
            <translation>바뀜 · 다시 승인 필요</translation>
        </message>
        <message>
            <source>Being published</source>
            <translation>게시 확인 중</translation>
        </message>
        <message>
            <source>Pinned</source>
            <translation>고정</translation>
        </message>
        <message>
            <source>Drafts</source>
            <translation>초안</translation>
        </message>
        <message>
            <source>Archived</source>
            <translation>보관</translation>
        </message>
        <message>
            <source>Scheduled</source>
            <translation>예약됨</translation>
        </message>
        <message>
            <source>open</source>
            <translation>펼침</translation>
        </message>
        <message>
            <source>folded</source>
            <translation>접힘</translation>
        </message>
        <message>
            <source>Live</source>
            <translation>게시 중</translation>
        </message>
        <message>
            <source>In review · approved</source>
            <translation>검토 중 · 승인됨</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>끝남</translation>
        </message>
    </context>
    <context>
        <name>Tending</name>
        <message>
            <source>Pinned at the top</source>
            <translation>맨 위에 고정했어요</translation>
        </message>
        <message>
            <source>No longer pinned</source>
            <translation>고정을 풀었어요</translation>
        </message>
        <message>
            <source>Archived. It stays there as it is</source>
            <translation>보관했어요. 글은 그대로 있습니다</translation>
        </message>
        <message>
            <source>Taken out of the archive</source>
            <translation>보관에서 꺼냈어요</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>되돌렸어요</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>열기</translation>
        </message>
        <message>
            <source>Unpin</source>
            <translation>고정 풀기</translation>
        </message>
        <message>
            <source>Pin at the top</source>
            <translation>맨 위에 고정</translation>
        </message>
        <message>
            <source>Take out of the archive</source>
            <translation>보관에서 꺼내기</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>보관하기</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>지우기</translation>
        </message>
        <message>
            <source>Find in all notices</source>
            <translation>모든 공지에서 찾기</translation>
        </message>
        <message>
            <source>Find in the list</source>
            <translation>목록에서 찾기</translation>
        </message>
        <message>
            <source>Next notice</source>
            <translation>다음 공지</translation>
        </message>
        <message>
            <source>Previous notice</source>
            <translation>이전 공지</translation>
        </message>
        <message>
            <source>Open the notice of the list</source>
            <translation>목록의 공지 열기</translation>
        </message>
        <message>
            <source>New notice from the list</source>
            <translation>목록에서 새 공지</translation>
        </message>
        <message>
            <source>Pin a notice, or unpin it</source>
            <translation>공지 고정하기 · 풀기</translation>
        </message>
        <message>
            <source>Archive a notice, or take it out</source>
            <translation>공지 보관하기 · 꺼내기</translation>
        </message>
        <message>
            <source>Undo in the list</source>
            <translation>목록에서 되돌리기</translation>
        </message>
        <message>
            <source>Larger list</source>
            <translation>목록 글자 크게</translation>
        </message>
        <message>
            <source>Smaller list</source>
            <translation>목록 글자 작게</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>공지 목록</translation>
        </message>
    </context>
    <context>
        <name>TableActions</name>
        <message>
            <source>Table</source>
            <translation>표</translation>
        </message>
        <message>
            <source>Insert a row above</source>
            <translation>위에 행 넣기</translation>
        </message>
        <message>
            <source>Insert a row below</source>
            <translation>아래에 행 넣기</translation>
        </message>
        <message>
            <source>Remove the row</source>
            <translation>행 지우기</translation>
        </message>
        <message>
            <source>Insert a column on the left</source>
            <translation>왼쪽에 열 넣기</translation>
        </message>
        <message>
            <source>Insert a column on the right</source>
            <translation>오른쪽에 열 넣기</translation>
        </message>
        <message>
            <source>Remove the column</source>
            <translation>열 지우기</translation>
        </message>
        <message>
            <source>Move the column left</source>
            <translation>열 왼쪽으로 옮기기</translation>
        </message>
        <message>
            <source>Move the column right</source>
            <translation>열 오른쪽으로 옮기기</translation>
        </message>
        <message>
            <source>Align the column left</source>
            <translation>열 왼쪽 맞춤</translation>
        </message>
        <message>
            <source>Centre the column</source>
            <translation>열 가운데 맞춤</translation>
        </message>
        <message>
            <source>Align the column right</source>
            <translation>열 오른쪽 맞춤</translation>
        </message>
    </context>
    <context>
        <name>TextActions</name>
        <message>
            <source>Bold</source>
            <translation>굵게</translation>
        </message>
        <message>
            <source>Italic</source>
            <translation>기울임</translation>
        </message>
        <message>
            <source>Strike out</source>
            <translation>취소선</translation>
        </message>
        <message>
            <source>List</source>
            <translation>목록</translation>
        </message>
        <message>
            <source>Numbered list</source>
            <translation>번호 목록</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>인용</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>코드</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>링크</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>글</translation>
        </message>
        <message>
            <source>Heading %1</source>
            <translation>제목 %1</translation>
        </message>
        <message>
            <source>Insert a table</source>
            <translation>표 넣기</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>항목</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>내용</translation>
        </message>
        <message>
            <source>Move the line up</source>
            <translation>줄 위로 옮기기</translation>
        </message>
        <message>
            <source>Move the line down</source>
            <translation>줄 아래로 옮기기</translation>
        </message>
        <message>
            <source>Duplicate the line</source>
            <translation>줄 한 번 더 넣기</translation>
        </message>
        <message>
            <source>Delete the line</source>
            <translation>줄 지우기</translation>
        </message>
    </context>
    <context>
        <name>TextCount</name>
        <message>
            <source>%1 characters (%2 without spaces)</source>
            <translation>글자 %1(공백 제외 %2)</translation>
        </message>
        <message>
            <source>Title %1/%2 · at most %3</source>
            <translation>제목 %1/%2 · 최대 %3</translation>
        </message>
        <message>
            <source>Reads in %1</source>
            <translation>읽는 시간 %1</translation>
        </message>
    </context>
    <context>
        <name>TextSize</name>
        <message>
            <source>View</source>
            <translation>보기</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>글자 크게</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>글자 작게</translation>
        </message>
        <message>
            <source>Text of the usual size</source>
            <translation>글자 원래 크기로</translation>
        </message>
    </context>
    <context>
        <name>ThreadCard</name>
        <message>
            <source>Comment by %1</source>
            <translation>%1의 댓글</translation>
        </message>
        <message>
            <source>Reply</source>
            <translation>답글</translation>
        </message>
        <message>
            <source>The words are gone</source>
            <translation>원문 사라짐</translation>
        </message>
        <message>
            <source>The words changed</source>
            <translation>내용 바뀜</translation>
        </message>
        <message>
            <source>The words moved</source>
            <translation>옮겨짐</translation>
        </message>
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
        <message>
            <source>Reopen</source>
            <translation>다시 열기</translation>
        </message>
        <message>
            <source>Resolve</source>
            <translation>해결</translation>
        </message>
    </context>
    <context>
        <name>TitleField</name>
        <message>
            <source>Title</source>
            <translation>제목</translation>
        </message>
    </context>
    <context>
        <name>Typewriter</name>
        <message>
            <source>Caret stays in the middle</source>
            <translation>타자기처럼: 커서를 화면 가운데에</translation>
        </message>
        <message>
            <source>View</source>
            <translation>보기</translation>
        </message>
    </context>
    <context>
        <name>WaitingList</name>
        <message>
            <source>Review requests</source>
            <translation>검토 요청</translation>
        </message>
        <message>
            <source>Nothing waits for you.
Requests appear here.</source>
            <translation>기다리는 검토가 없어요.
요청이 오면 여기에 나타납니다.</translation>
        </message>
    </context>
    <context>
        <name>WindowActions</name>
        <message>
            <source>Window</source>
            <translation>창</translation>
        </message>
        <message>
            <source>Next pane</source>
            <translation>다음 칸으로</translation>
        </message>
        <message>
            <source>Previous pane</source>
            <translation>이전 칸으로</translation>
        </message>
        <message>
            <source>Show what waits to be sent</source>
            <translation>보낼 것 보기</translation>
        </message>
        <message>
            <source>Emergency: stop a badge or a notice</source>
            <translation>비상: 뱃지나 공지 멈추기</translation>
        </message>
        <message>
            <source>Practice</source>
            <translation>연습</translation>
        </message>
        <message>
            <source>Sit down as %1</source>
            <translation>%1 자리에 앉기</translation>
        </message>
        <message>
            <source>Run the practice clock at %1×</source>
            <translation>연습 시계 %1배로</translation>
        </message>
    </context>
    <context>
        <name>WritingRoom</name>
        <message>
            <source>Kept on this computer. It is sent once the service answers again.</source>
            <translation>이 컴퓨터에 두었어요. 서비스가 다시 응답하면 보냅니다.</translation>
        </message>
        <message>
            <source>Saved as version %1</source>
            <translation>저장했어요 · 버전 %1</translation>
        </message>
        <message>
            <source>Version %1 is with the reviewers</source>
            <translation>검토를 요청했어요 · 버전 %1</translation>
        </message>
        <message>
            <source>A comment that was not sent stands in the comment field again.</source>
            <translation>보내지 못한 댓글을 댓글 칸에 다시 넣어 두었어요.</translation>
        </message>
        <message>
            <source>Select the words to comment on, or put the caret into one.</source>
            <translation>댓글을 달 낱말을 고르거나 낱말 안에 커서를 두세요.</translation>
        </message>
    </context>
    <context>
        <name>WritingToolbar</name>
        <message>
            <source>Comment</source>
            <translation>댓글</translation>
        </message>
        <message>
            <source>Version %1</source>
            <translation>버전 %1</translation>
        </message>
        <message>
            <source>Kind of notice</source>
            <translation>공지 종류</translation>
        </message>
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
            <source>See the versions of this notice</source>
            <translation>이 공지의 버전 보기</translation>
        </message>
        <message>
            <source>Ask for review</source>
            <translation>검토 요청</translation>
        </message>
    </context>
</TS>
