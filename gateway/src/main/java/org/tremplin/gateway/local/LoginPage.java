package org.tremplin.gateway.local;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in form of local mode, with the logins of the demonstration beside it. */
@Controller
@Profile("local")
class LoginPage {

    /** A login that the page offers. */
    record Login(String username, String role) {}

    @GetMapping("/login")
    String login(@RequestParam(required = false) String error, Model model) {
        model.addAttribute("failed", error != null);
        model.addAttribute(
                "logins",
                DemoLogin.home().stream()
                        .map(login -> new Login(login.username(), login.job().role()))
                        .toList());
        return "login";
    }
}
