// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/views/settings/preference_editor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFontDatabase>
#include <QSpinBox>

#include <functional>

namespace sluice::console {

using Kind = Preference::Kind;

namespace {

// Calls `show` now and whenever the row has another value.
template <class Show> void follow(Preferences &preferences, int row, QWidget *editor, Show show)
{
    const QByteArray key = preferences.rows()[static_cast<size_t>(row)].key;
    const auto update = [&preferences, key, editor, show] {
        const QSignalBlocker quiet(editor);
        show(preferences.value(key));
    };
    update();
    QObject::connect(&preferences, &Preferences::changed, editor,
                     [key, update](const QByteArray &changed) {
                         if (changed == key)
                             update();
                     });
}

std::vector<Preference::Choice> fontChoices()
{
    std::vector<Preference::Choice> choices{{QString(), Preferences::tr("as the desktop")}};
    const QStringList families = QFontDatabase::families();
    for (const QString &family : families) {
        if (!QFontDatabase::isPrivateFamily(family))
            choices.push_back({family, family});
    }
    return choices;
}

/// Holds what is chosen, and the rest from when somebody comes to choose: there may be thousands of
/// fonts, and looking for them takes its time.
class LateCombo final : public QComboBox
{
public:
    using Source = std::function<std::vector<Preference::Choice>()>;

    LateCombo(Source source, QWidget *parent)
        : QComboBox(parent)
        , m_source(std::move(source))
    {
        setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        setMinimumContentsLength(kLateLetters);
    }
    void choose(const QVariant &value, const QString &text)
    {
        if (findData(value) < 0)
            addItem(text, value);
        setCurrentIndex(findData(value));
    }
    void showPopup() override
    {
        fill();
        QComboBox::showPopup();
    }

protected:
    void focusInEvent(QFocusEvent *event) override
    {
        fill();
        QComboBox::focusInEvent(event);
    }

private:
    void fill()
    {
        if (std::exchange(m_isFull, true))
            return;
        const QSignalBlocker quiet(this);
        const QVariant value = currentData();
        const QString text = currentText();
        clear();
        for (const Preference::Choice &choice : m_source())
            addItem(choice.text, choice.value);
        choose(value, text); // may be a family that is not installed here
    }

    static constexpr int kLateLetters = 22;
    Source m_source;
    bool m_isFull = false;
};

QComboBox *lateCombo(Preferences &preferences, int row, QWidget *parent)
{
    const Preference &preference = preferences.rows()[static_cast<size_t>(row)];
    const bool isFont = preference.kind == Kind::Font;
    auto *made = new LateCombo(
        [isFont, choices = preference.choices] { return isFont ? fontChoices() : choices; },
        parent);
    follow(preferences, row, made, [made, &preferences, row](const QVariant &value) {
        made->choose(value, preferences.index(row, Preferences::Value).data().toString());
    });
    return made;
}

QComboBox *plainCombo(Preferences &preferences, int row, QWidget *parent)
{
    auto *made = new QComboBox(parent);
    made->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (const Preference::Choice &choice : preferences.rows()[static_cast<size_t>(row)].choices)
        made->addItem(choice.text, choice.value);
    follow(preferences, row, made,
           [made](const QVariant &value) { made->setCurrentIndex(made->findData(value)); });
    return made;
}

QWidget *combo(Preferences &preferences, int row, QWidget *parent)
{
    const Preference &preference = preferences.rows()[static_cast<size_t>(row)];
    const bool isLate = preference.kind == Kind::Font || preference.key == Preferences::kLanguage;
    QComboBox *made = isLate ? lateCombo(preferences, row, parent)
                             : plainCombo(preferences, row, parent);
    QObject::connect(
        made, &QComboBox::currentIndexChanged, &preferences,
        [&preferences, key = preference.key, made] { preferences.set(key, made->currentData()); });
    return made;
}

QWidget *spin(Preferences &preferences, int row, QWidget *parent)
{
    const Preference &preference = preferences.rows()[static_cast<size_t>(row)];
    auto *made = new QSpinBox(parent);
    made->setRange(preference.lowest, preference.highest);
    made->setSingleStep(preference.step);
    made->setSuffix(preference.unit);
    made->setSpecialValueText(preference.special);
    made->setGroupSeparatorShown(true);
    made->setKeyboardTracking(false); // what is half typed is not applied
    follow(preferences, row, made,
           [made](const QVariant &value) { made->setValue(value.toInt()); });
    QObject::connect(
        made, &QSpinBox::valueChanged, &preferences,
        [&preferences, key = preference.key](int value) { preferences.set(key, value); });
    return made;
}

QWidget *check(Preferences &preferences, int row, QWidget *parent)
{
    const Preference &preference = preferences.rows()[static_cast<size_t>(row)];
    auto *made = new QCheckBox(parent);
    follow(preferences, row, made,
           [made](const QVariant &value) { made->setChecked(value.toBool()); });
    QObject::connect(
        made, &QCheckBox::toggled, &preferences,
        [&preferences, key = preference.key](bool isOn) { preferences.set(key, isOn); });
    return made;
}

/// The wheel scrolls the page and changes only what has the focus.
class WheelGuard final : public QObject
{
public:
    explicit WheelGuard(QWidget *editor)
        : QObject(editor)
        , m_editor(editor)
    {
        editor->setFocusPolicy(Qt::StrongFocus);
        editor->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::Wheel || m_editor->hasFocus())
            return false;
        event->ignore();
        return true;
    }

private:
    QWidget *m_editor;
};

QWidget *make(Preferences &preferences, int row, QWidget *parent)
{
    switch (preferences.rows()[static_cast<size_t>(row)].kind) {
    case Kind::Choice:
    case Kind::Font:
        return combo(preferences, row, parent);
    case Kind::Number:
        return spin(preferences, row, parent);
    case Kind::Flag:
        break;
    }
    return check(preferences, row, parent);
}

} // namespace

QWidget *preferenceEditor(Preferences &preferences, int row, QWidget *parent)
{
    const Preference &preference = preferences.rows()[static_cast<size_t>(row)];
    QWidget *editor = make(preferences, row, parent);
    editor->setObjectName(QString::fromLatin1(preference.key));
    new WheelGuard(editor);
    editor->setAccessibleName(preference.title);
    editor->setAccessibleDescription(preference.hint);
    return editor;
}

} // namespace sluice::console
