<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>ComparePage</name>
        <message numerus="yes">
            <source>Asked · %n vote(s) so far</source>
            <translation>
                <numerusform>Asked · %n vote so far</numerusform>
                <numerusform>Asked · %n votes so far</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OptionRow</name>
        <message numerus="yes">
            <source>%n vote(s)</source>
            <translation>
                <numerusform>%n vote</numerusform>
                <numerusform>%n votes</numerusform>
            </translation>
        </message>
    </context>
</TS>
