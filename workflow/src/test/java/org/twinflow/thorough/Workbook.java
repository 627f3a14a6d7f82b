package org.twinflow.thorough;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The parts of a workbook around its only sheet. */
final class Workbook {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    static final List<String> PARTS =
            List.of("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels");

    private Workbook() {}

    static byte[] part(String name) {
        var xml =
                switch (name) {
                    case "[Content_Types].xml" ->
                        """
                        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                        <Override PartName="/xl/workbook.xml" ContentType="%s.sheet.main+xml"/>
                        <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%s.worksheet+xml"/>
                        </Types>
                        """.formatted(
                                        "application/vnd.openxmlformats-officedocument.spreadsheetml",
                                        "application/vnd.openxmlformats-officedocument.spreadsheetml");
                    case "_rels/.rels" -> relation("officeDocument", "xl/workbook.xml");
                    case "xl/_rels/workbook.xml.rels" -> relation("worksheet", "worksheets/sheet1.xml");
                    case "xl/workbook.xml" -> """
                        <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="%s">
                        <sheets><sheet name="One" sheetId="1" r:id="r1"/></sheets></workbook>
                        """.formatted(OFFICE);
                    default -> throw new IllegalArgumentException(name);
                };
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    private static String relation(String type, String target) {
        return """
            <Relationships xmlns="%s"><Relationship Id="r1" Type="%s/%s" Target="%s"/></Relationships>
            """.formatted(RELATIONS, OFFICE, type, target);
    }
}
