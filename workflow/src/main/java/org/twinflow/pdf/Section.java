package org.twinflow.pdf;

import java.util.ArrayList;
import java.util.List;

/** A part of a document that begins on a page of its own, with a bookmark and a line in the contents. */
public record Section(String title, List<Block> blocks, List<Attachment> attachments) {

    public Section {
        blocks = List.copyOf(blocks);
        attachments = List.copyOf(attachments);
    }

    public static Section of(String title, Block... blocks) {
        return new Section(title, List.of(blocks), List.of());
    }

    public Section with(Block block) {
        var more = new ArrayList<>(blocks);
        more.add(block);
        return new Section(title, more, attachments);
    }

    public Section with(Attachment attachment) {
        var more = new ArrayList<>(attachments);
        more.add(attachment);
        return new Section(title, blocks, more);
    }
}
