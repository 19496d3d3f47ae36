"""Translations for what people leave behind: reports, corrections, privacy. See `translations`."""

from __future__ import annotations

from collections.abc import Mapping

from bot.clients.discord.texts import Texts

_NAMES = {
    "reports": Texts("meldungen", "signalements", "avisos", "问题报告"),
    "channel": Texts("kanal", "salon", "canal", "频道"),
    "list": Texts("liste", "liste", "lista", "列表"),
    "close": Texts("schließen", "fermer", "cerrar", "关闭"),
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
    "The number of the report.": Texts(
        "Die Nummer der Meldung.", "Le numéro du signalement.", "El número del aviso.", "报告的编号。"
    ),
}

TEXTS: Mapping[str, Texts] = {**_NAMES, **_DESCRIPTIONS}
"""Every text by its English one."""
