package org.twinflow.web.hosting;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.hosting.Hosting;
import org.twinflow.hosting.HostingDetails;
import org.twinflow.hosting.Trait;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.MobilityId;

/** Who stays with whom, for scripts. */
@RestController
@RequestMapping("/api/v1/mobilities/{id}/hosts")
class HostingApi {

    private final Hosting hosting;

    HostingApi(Hosting hosting) {
        this.hosting = hosting;
    }

    @GetMapping
    HostingJson show(@PathVariable MobilityId id, Reader reader) {
        return HostingJson.of(hosting.of(id, reader));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    HostingJson add(@PathVariable MobilityId id, @RequestBody FamilyForm form, Reader reader) {
        hosting.write(id, null, form.family(), reader);
        return show(id, reader);
    }

    @PutMapping("/{family}")
    HostingJson change(
            @PathVariable MobilityId id, @PathVariable UUID family, @RequestBody FamilyForm form, Reader reader) {
        hosting.write(id, family, form.family(), reader);
        return show(id, reader);
    }

    @PostMapping("/{family}/confirmation")
    HostingJson confirm(@PathVariable MobilityId id, @PathVariable UUID family, Reader reader) {
        hosting.confirm(id, family, reader);
        return show(id, reader);
    }

    @PutMapping("/guests/{dossier}")
    HostingJson assign(
            @PathVariable MobilityId id, @PathVariable DossierId dossier, @RequestBody StayForm form, Reader reader) {
        hosting.assign(id, dossier, form.familyId(), reader);
        return show(id, reader);
    }

    record StayForm(@Nullable UUID familyId) {}

    record HostingJson(List<FamilyJson> families, List<GuestJson> guests) {

        static HostingJson of(HostingDetails details) {
            return new HostingJson(
                    details.families().stream().map(FamilyJson::of).toList(),
                    details.guests().stream().map(GuestJson::of).toList());
        }
    }

    record FamilyJson(
            String id, String name, String phone, String address, int places, long guests, boolean confirmed) {

        static FamilyJson of(HostingDetails.Family family) {
            var told = family.told();
            return new FamilyJson(
                    family.id().toString(),
                    told.name(),
                    told.phone(),
                    told.address(),
                    told.places(),
                    family.guests(),
                    family.confirmedAt() != null);
        }
    }

    record GuestJson(
            String dossierId, String name, @Nullable UUID familyId, Set<Trait> clashes) {

        static GuestJson of(HostingDetails.GuestRow guest) {
            return new GuestJson(
                    guest.dossier().toString(), guest.person().shortName(), guest.family(), guest.clashes());
        }
    }
}
