package org.twinflow.web.hosting;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twinflow.hosting.NewHostFamily;
import org.twinflow.hosting.Trait;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

/** A house that takes guests in, as pages and scripts send it. */
record FamilyForm(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String places,
        @Nullable String note,
        @Nullable List<String> traits) {

    NewHostFamily family() {
        return new NewHostFamily(text(name), text(phone), text(address), number(), text(note), traits(traits));
    }

    static Set<Trait> traits(@Nullable List<String> names) {
        var found = EnumSet.noneOf(Trait.class);
        if (names != null) {
            names.forEach(name -> found.add(Arrays.stream(Trait.values())
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new InvalidException(FieldError.of("traits", "hosting.trait.form")))));
        }
        return found;
    }

    private int number() {
        var typed = text(places).strip();
        return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
