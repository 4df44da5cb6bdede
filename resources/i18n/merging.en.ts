<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>MergePage</name>
        <message numerus="yes">
            <source>%n place(s) that both of you changed.</source>
            <translation>
                <numerusform>%n place that both of you changed.</numerusform>
                <numerusform>%n places that both of you changed.</numerusform>
            </translation>
        </message>
    </context>
</TS>
