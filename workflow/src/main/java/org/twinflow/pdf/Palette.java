package org.twinflow.pdf;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The colours of the pages on screen, for paper. */
final class Palette {

    static final Color INK_900 = new Color(0x151c4e);
    static final Color INK = new Color(0x27348c);
    static final Color INK_300 = new Color(0xa7b1f2);
    static final Color INK_50 = new Color(0xf0f2fd);
    static final Color TEXT = new Color(0x191f42);
    static final Color TEXT_2 = new Color(0x474f72);
    static final Color TEXT_3 = new Color(0x5e6687);
    static final Color LINE = new Color(0xdde1ee);
    static final Color LINE_2 = new Color(0xc6ccdf);
    static final Color LINE_INPUT = new Color(0x8088a8);
    static final Color MARKER = new Color(0xffe04a);
    static final Color CONTOUR = new Color(0xc9d2f4);
    static final Color BANNER = new Color(0xe6ebfb);

    private static final Map<String, Color> STRANDS = Map.of(
            "FR", new Color(0x3553d6),
            "ES", new Color(0xa8460a),
            "PL", new Color(0xb0246a),
            "EL", new Color(0x0a7585));
    private static final List<Color> OTHERS =
            List.of(new Color(0x4d6b00), new Color(0x6b3fa0), new Color(0x44617d), new Color(0x8f3b2e));

    private Palette() {}

    /** A colour for each partner: that of its country, or the next of the others. */
    static List<Color> strands(List<Partner> partners) {
        var colors = new ArrayList<Color>();
        var next = 0;
        for (var partner : partners) {
            var own = STRANDS.get(partner.letters());
            colors.add(own != null ? own : OTHERS.get(next++ % OTHERS.size()));
        }
        return colors;
    }

    /** The strand colours of the house, where a braid has no partners of its own. */
    static List<Color> strands() {
        return strands(
                List.of(new Partner("FR", ""), new Partner("ES", ""), new Partner("PL", ""), new Partner("EL", "")));
    }

    static Color text(Tone tone) {
        return switch (tone) {
            case PLAIN -> TEXT;
            case NONE -> new Color(0x535b7c);
            case INFO -> new Color(0x1d4fa8);
            case OK -> new Color(0x12683d);
            case WARN -> new Color(0x7d4a00);
            case BAD -> new Color(0xa8201a);
            case OLD -> new Color(0x74288a);
        };
    }

    static Color tint(Tone tone) {
        return switch (tone) {
            case PLAIN -> INK_50;
            case NONE -> new Color(0xeceef6);
            case INFO -> new Color(0xe1edfd);
            case OK -> new Color(0xdff4e7);
            case WARN -> new Color(0xffedc9);
            case BAD -> new Color(0xfde5e2);
            case OLD -> new Color(0xf5e5f9);
        };
    }

    /** Nearly white, with a breath of the colour. */
    static Color tint(Color color) {
        return new Color(tinted(color.getRed()), tinted(color.getGreen()), tinted(color.getBlue()));
    }

    private static int tinted(int channel) {
        return Math.round(255 - (255 - channel) * .12f);
    }
}
