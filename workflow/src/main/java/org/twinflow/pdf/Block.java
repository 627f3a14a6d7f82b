package org.twinflow.pdf;

import java.util.Arrays;
import java.util.List;

/** What can stand on a page. Blocks follow each other from top to bottom; lengths are millimetres. */
public sealed interface Block {

    /** @param level 2 for a part of a section, 3 for a part of that; the section's own title is level 1 */
    record Heading(String text, int level) implements Block {}

    record Paragraph(String text, Kind kind) implements Block {

        public enum Kind {
            LEAD,
            BODY,
            SMALL
        }
    }

    record ListOf(List<String> items, Mark mark) implements Block {

        /** A box is ticked by hand. */
        public enum Mark {
            DOT,
            NUMBER,
            BOX
        }

        public ListOf {
            items = List.copyOf(items);
        }
    }

    /** Labels and values; an empty value leaves its line to be written by hand. */
    record Facts(List<Fact> facts) implements Block {

        public Facts {
            facts = List.copyOf(facts);
        }
    }

    record Table(List<Column> columns, List<List<Cell>> rows) implements Block {

        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** A remark that stands out. */
    record Note(String text, Tone tone) implements Block {}

    /** The one thing that counts here and now, under the highlighter: at most once in a document. */
    record Marked(String text) implements Block {}

    record Partners(List<Partner> partners) implements Block {

        public Partners {
            partners = List.copyOf(partners);
        }
    }

    record Qr(String text, float size, String caption) implements Block {}

    record Signatures(List<Signatory> signatories) implements Block {

        public Signatures {
            signatories = List.copyOf(signatories);
        }
    }

    /** A JPEG or PNG picture, never larger than its width. */
    record Picture(ContentSource content, float width, String caption) implements Block {}

    record Rule() implements Block {}

    record Spacer(float height) implements Block {}

    record PageBreak() implements Block {}

    static Block heading(String text) {
        return new Heading(text, 2);
    }

    static Block subheading(String text) {
        return new Heading(text, 3);
    }

    static Block lead(String text) {
        return new Paragraph(text, Paragraph.Kind.LEAD);
    }

    static Block paragraph(String text) {
        return new Paragraph(text, Paragraph.Kind.BODY);
    }

    static Block small(String text) {
        return new Paragraph(text, Paragraph.Kind.SMALL);
    }

    static Block bullets(String... items) {
        return new ListOf(List.of(items), ListOf.Mark.DOT);
    }

    static Block boxes(String... items) {
        return new ListOf(List.of(items), ListOf.Mark.BOX);
    }

    static Block facts(Fact... facts) {
        return new Facts(Arrays.asList(facts));
    }

    static Block signatures(Signatory... signatories) {
        return new Signatures(Arrays.asList(signatories));
    }
}
