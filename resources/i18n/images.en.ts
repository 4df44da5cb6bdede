<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>DroppedTexts</name>
        <message numerus="yes">
            <source>%n new draft(s)</source>
            <translation>
                <numerusform>%n new draft</numerusform>
                <numerusform>%n new drafts</numerusform>
            </translation>
        </message>
    </context>
</TS>
