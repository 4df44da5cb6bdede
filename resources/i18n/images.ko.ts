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
