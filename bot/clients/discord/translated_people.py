"""Translations for what people leave behind: reports, corrections, privacy. See `translations`."""

from __future__ import annotations

from collections.abc import Mapping

from bot.clients.discord.texts import Texts

_NAMES = {
    "reports": Texts("meldungen", "signalements", "avisos", "问题报告"),
    "channel": Texts("kanal", "salon", "canal", "频道"),
    "list": Texts("liste", "liste", "lista", "列表"),
    "close": Texts("schließen", "fermer", "cerrar", "关闭"),
    "corrections": Texts("korrekturen", "corrections", "correcciones", "更正"),
    "undo": Texts("zurücknehmen", "annuler", "deshacer", "撤销"),
    "editors": Texts("redaktion", "rédacteurs", "editores", "编辑"),
    "role": Texts("rolle", "rôle", "rol", "身份组"),
    "privacy": Texts("datenschutz", "confidentialité", "privacidad", "隐私"),
    "Correct answer": Texts("Antwort korrigieren", "Corriger la réponse", "Corregir la respuesta", "更正回答"),
}

_DESCRIPTIONS = {
    "Problems that people report: where they arrive, which are open.": Texts(
        "Probleme, die gemeldet werden: wo sie ankommen, welche offen sind.",
        "Les problèmes signalés : où ils arrivent, lesquels sont ouverts.",
        "Los problemas que se avisan: adónde llegan y cuáles están abiertos.",
        "用户报告的问题：发送到哪里、哪些尚未处理。",
    ),
    "Choose the channel where problems arrive; without one they are only kept.": Texts(
        "Den Kanal für gemeldete Probleme wählen; ohne ihn werden sie nur aufbewahrt.",
        "Choisir le salon où arrivent les problèmes ; sans salon, ils sont seulement conservés.",
        "Elegir el canal adonde llegan los avisos; sin él, solo se guardan.",
        "选择接收问题报告的频道；不选则仅保存。",
    ),
    "The open reports, newest first.": Texts(
        "Die offenen Meldungen, neueste zuerst.",
        "Les signalements ouverts, les plus récents d’abord.",
        "Los avisos abiertos, los más recientes primero.",
        "尚未处理的报告，最新的在前。",
    ),
    "Close a report.": Texts("Eine Meldung schließen.", "Fermer un signalement.", "Cerrar un aviso.", "关闭一份报告。"),
    "The channel; leave it out to have none.": Texts(
        "Der Kanal; ohne Angabe keiner.",
        "Le salon ; sans indication, aucun.",
        "El canal; si se omite, ninguno.",
        "频道；留空表示不设频道。",
    ),
    "What people corrected in this server's coverage, and who may.": Texts(
        "Was in den Artikeln dieses Servers korrigiert wurde und wer das darf.",
        "Ce qui a été corrigé dans les articles de ce serveur, et qui peut le faire.",
        "Lo que se corrigió en los artículos de este servidor, y quién puede hacerlo.",
        "本服务器报道中的更正，以及谁可以更正。",
    ),
    "The corrections that hold, newest first.": Texts(
        "Die geltenden Korrekturen, neueste zuerst.",
        "Les corrections en vigueur, les plus récentes d’abord.",
        "Las correcciones vigentes, las más recientes primero.",
        "有效的更正，最新的在前。",
    ),
    "Take a correction back.": Texts(
        "Eine Korrektur zurücknehmen.", "Annuler une correction.", "Deshacer una corrección.", "撤销一项更正。"
    ),
    "Choose the role whose members may correct answers and close reports.": Texts(
        "Die Rolle wählen, deren Mitglieder Antworten korrigieren und Meldungen schließen dürfen.",
        "Choisir le rôle dont les membres corrigent les réponses et ferment les signalements.",
        "Elegir el rol cuyos miembros pueden corregir respuestas y cerrar avisos.",
        "选择可以更正回答并关闭报告的身份组。",
    ),
    "The role; leave it out to have none.": Texts(
        "Die Rolle; ohne Angabe keine.",
        "Le rôle ; sans indication, aucun.",
        "El rol; si se omite, ninguno.",
        "身份组；留空表示不设。",
    ),
    "The number of the correction.": Texts(
        "Die Nummer der Korrektur.", "Le numéro de la correction.", "El número de la corrección.", "更正的编号。"
    ),
    "What is kept about people and why; show and delete what is kept about you.": Texts(
        "Was über Personen gespeichert ist und warum; Ihre eigenen Daten zeigen und löschen.",
        "Ce qui est conservé sur les personnes et pourquoi ; voir et supprimer ce qui vous concerne.",
        "Qué se guarda sobre las personas y por qué; ver y borrar lo suyo.",
        "保存了哪些个人信息及原因；查看并删除您的信息。",
    ),
    "The number of the report.": Texts(
        "Die Nummer der Meldung.", "Le numéro du signalement.", "El número del aviso.", "报告的编号。"
    ),
}

TEXTS: Mapping[str, Texts] = {**_NAMES, **_DESCRIPTIONS}
"""Every text by its English one."""
