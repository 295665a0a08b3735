package org.tremplin.training.certificates;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tremplin.training.programmes.Titles;

/** The public page on which anybody checks a certificate by its number; it shows no names. */
@Controller
class CertificatePage {

    private final Certificates certificates;
    private final Titles titles;

    CertificatePage(Certificates certificates, Titles titles) {
        this.certificates = certificates;
        this.titles = titles;
    }

    @GetMapping("/certificates")
    String ask(@RequestParam(required = false) @Nullable String number, Model model) {
        if (number == null || number.isBlank()) {
            return "certificates/check";
        }
        Optional<CertificateNumber> read = CertificateNumber.read(number);
        if (read.isPresent()) {
            return "redirect:/certificates/" + read.get().value();
        }
        model.addAttribute("unreadable", true);
        return "certificates/check";
    }

    @GetMapping("/certificates/{number}")
    String check(@PathVariable String number, Locale locale, Model model, HttpServletResponse answer) {
        Optional<Certificate> found = CertificateNumber.read(number).flatMap(it -> certificates.findById(it.value()));
        if (found.isEmpty()) {
            answer.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("unknown", true);
            return "certificates/check";
        }
        Certificate certificate = found.get();
        model.addAttribute("certificate", certificate);
        model.addAttribute("programmeName", titles.programme(certificate.programme(), locale));
        model.addAttribute("kindName", titles.series(certificate.programme(), certificate.kind(), locale));
        return "certificates/check";
    }
}
