package org.tremplin.training.certificates;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tremplin.platform.access.Access;
import org.tremplin.platform.access.Level;
import org.tremplin.platform.names.Names;
import org.tremplin.training.Code;
import org.tremplin.training.Form;
import org.tremplin.training.SensibleDate;
import org.tremplin.training.Sentences;
import org.tremplin.training.programmes.Titles;
import org.tremplin.web.Actor;
import org.tremplin.web.Refusal;

/** One person's certificates, those from elsewhere included, and the form that records one. */
@Controller
@RequestMapping("/training/participants/{participant}")
class PortfolioPage {

    private final Certificates certificates;
    private final ExternalCertificates externalCertificates;
    private final Access access;
    private final Names names;
    private final Titles titles;
    private final Sentences sentences;

    PortfolioPage(
            Certificates certificates,
            ExternalCertificates externalCertificates,
            Access access,
            Names names,
            Titles titles,
            Sentences sentences) {
        this.certificates = certificates;
        this.externalCertificates = externalCertificates;
        this.access = access;
        this.names = names;
        this.titles = titles;
        this.sentences = sentences;
    }

    /** A certificate from elsewhere, as typed. */
    record RecordForm(
            @NotBlank(message = "{field.code}") @Code String kind,

            @NotBlank(message = "{field.issuer}") @Size(max = 200) @IssuerName
            String issuer,

            @NotNull(message = "{field.date.needed}") @SensibleDate @Nullable
            LocalDate date) {

        RecordForm {
            kind = kind == null ? "" : kind.strip();
            issuer = issuer == null ? "" : issuer.strip();
        }
    }

    /** A certificate in the reader's language. */
    record Shown(Certificate certificate, String kind, String programme) {}

    @GetMapping
    String portfolio(@PathVariable UUID participant, Actor actor, Locale locale, Model model) {
        model.addAttribute("form", new Form());
        return show(participant, actor, locale, model);
    }

    @PostMapping("/certificates")
    String record(
            @PathVariable UUID participant,
            @Valid @ModelAttribute("recordForm") RecordForm form,
            BindingResult errors,
            HttpServletRequest request,
            Actor actor,
            Locale locale,
            Model model) {
        access.requireToChange(participant.toString(), Level.PATHWAY);
        model.addAttribute("form", Form.of(request, errors, sentences.of("field.unreadable", locale)));
        LocalDate date = form.date();
        if (!errors.hasErrors() && date != null) {
            try {
                externalCertificates.record(participant.toString(), form.kind(), new Issuer(form.issuer()), date);
                return "redirect:/training/participants/" + participant;
            } catch (Refusal refusal) {
                model.addAttribute("problem", sentences.of(refusal, locale));
            }
        }
        return show(participant, actor, locale, model);
    }

    private String show(UUID participant, Actor actor, Locale locale, Model model) {
        String id = participant.toString();
        access.require(id, Level.PATHWAY);
        List<Shown> shown = certificates.findByParticipantOrderByOn(id).stream()
                .map(it -> new Shown(
                        it, titles.series(it.programme(), it.kind(), locale), titles.programme(it.programme(), locale)))
                .toList();
        model.addAttribute("participant", id);
        model.addAttribute("name", names.of(id));
        model.addAttribute("certificates", shown);
        model.addAttribute("external", externalCertificates.of(id));
        model.addAttribute("mayRecord", actor.hasRole("adviser", "coordinator"));
        return "certificates/portfolio";
    }
}
