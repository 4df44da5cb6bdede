<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
    <context>
        <name>Describing</name>
        <message>
            <source>Uploading…</source>
            <translation>올리는 중…</translation>
        </message>
        <message>
            <source>Kept here; sent once the service answers</source>
            <translation>여기 두었다가 서비스가 응답하면 올립니다</translation>
        </message>
        <message>
            <source>Not uploaded</source>
            <translation>올리지 않았습니다</translation>
        </message>
    </context>
    <context>
        <name>DroppedTexts</name>
        <message numerus="yes">
            <source>%n new draft(s)</source>
            <translation>
                <numerusform>새 초안 %n개를 만들었습니다</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Images</name>
        <message>
            <source>Choose pictures</source>
            <translation>그림 고르기</translation>
        </message>
        <message>
            <source>Pictures (%1)</source>
            <translation>그림 (%1)</translation>
        </message>
        <message>
            <source>Insert a picture…</source>
            <translation>그림 넣기…</translation>
        </message>
        <message>
            <source>image photo file</source>
            <translation>이미지 사진 파일 첨부</translation>
        </message>
        <message>
            <source>Pictures used before</source>
            <translation>쓰던 그림에서 고르기</translation>
        </message>
        <message>
            <source>media library photo reuse</source>
            <translation>그림 보관함 이미지 사진 재사용</translation>
        </message>
        <message>
            <source>Describe the picture</source>
            <translation>그림 설명 쓰기</translation>
        </message>
        <message>
            <source>alt text caption</source>
            <translation>대체 텍스트 설명</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>그림</translation>
        </message>
    </context>
    <context>
        <name>PictureBubble</name>
        <message>
            <source>What does this picture show?</source>
            <translation>무슨 그림인가요?</translation>
        </message>
        <message>
            <source>Read aloud to people who cannot see it. Enter to keep it</source>
            <translation>그림을 볼 수 없는 분께 읽어 드립니다. Enter로 저장</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>그만두기</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>다시 올리기</translation>
        </message>
    </context>
    <context>
        <name>PictureLibrary</name>
        <message>
            <source>Insert</source>
            <translation>넣기</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>지우기</translation>
        </message>
        <message>
            <source>Upload again</source>
            <translation>다시 올리기</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>그림</translation>
        </message>
        <message>
            <source>Find a picture</source>
            <translation>그림 찾기</translation>
        </message>
        <message>
            <source>No picture is described or named like this.</source>
            <translation>이런 설명이나 이름의 그림이 없습니다.</translation>
        </message>
        <message>
            <source>Paste or drop a picture into a text; it is kept here for the next one.</source>
            <translation>글에 그림을 붙여 넣거나 끌어다 놓으면 여기에 모여, 다음 글에서도 쓸 수 있습니다.</translation>
        </message>
        <message>
            <source>No description</source>
            <translation>설명 없음</translation>
        </message>
        <message>
            <source>It is in use</source>
            <translation>쓰고 있는 그림입니다</translation>
        </message>
        <message>
            <source>No title</source>
            <translation>제목 없음</translation>
        </message>
        <message>
            <source>Shown by %1</source>
            <translation>쓰는 공지: %1</translation>
        </message>
        <message>
            <source>A saved version shows it</source>
            <translation>저장된 버전에서 쓰고 있습니다</translation>
        </message>
        <message>
            <source>Nothing shows it</source>
            <translation>쓰는 공지가 없습니다</translation>
        </message>
        <message>
            <source>Picture deleted</source>
            <translation>그림을 지웠습니다</translation>
        </message>
    </context>
    <context>
        <name>TextPictures</name>
        <message>
            <source>Uploading…</source>
            <translation>올리는 중…</translation>
        </message>
        <message>
            <source>Preparing the picture…</source>
            <translation>그림을 준비하는 중…</translation>
        </message>
        <message>
            <source>The file of this picture is gone. Insert it again, or take the place out.</source>
            <translation>이 그림의 파일이 남아 있지 않습니다. 그림을 다시 넣거나 이 자리를 지워 주세요.</translation>
        </message>
    </context>
</TS>
