// Writes every document again with Go's own encoding/json: go run record.go < documents.json > go.json
package main

import (
	"bytes"
	"encoding/json"
	"os"
	"strconv"
	"strings"
)

// An object that keeps the order of its members, as a struct does.
type object struct {
	names  []string
	values map[string]any
}

func (o object) MarshalJSON() ([]byte, error) { return o.write(json.Marshal) }

func (o object) write(marshal func(any) ([]byte, error)) ([]byte, error) {
	var text bytes.Buffer
	text.WriteByte('{')
	for i, name := range o.names {
		if i > 0 {
			text.WriteByte(',')
		}
		key, _ := plain(name)
		value, err := plain(o.values[name])
		if err != nil {
			return nil, err
		}
		text.Write(key)
		text.WriteByte(':')
		text.Write(value)
	}
	text.WriteByte('}')
	return text.Bytes(), nil
}

// Marshal escapes for HTML after MarshalJSON where it was asked to.
func plain(value any) ([]byte, error) {
	text, err := encoded(value, false)
	return bytes.TrimSuffix(text, []byte("\n")), err
}

func encoded(value any, html bool) ([]byte, error) {
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(html)
	err := encoder.Encode(value)
	return text.Bytes(), err
}

// Members in order; whole numbers as int64 where they fit, the others as float64: what a struct would declare.
func ordered(decoder *json.Decoder) (any, error) {
	token, err := decoder.Token()
	if err != nil {
		return nil, err
	}
	switch value := token.(type) {
	case json.Number:
		return number(value)
	case json.Delim:
		if value == '[' {
			items := []any{}
			for decoder.More() {
				item, err := ordered(decoder)
				if err != nil {
					return nil, err
				}
				items = append(items, item)
			}
			_, err = decoder.Token()
			return items, err
		}
		members := object{values: map[string]any{}}
		for decoder.More() {
			name, err := decoder.Token()
			if err != nil {
				return nil, err
			}
			member, err := ordered(decoder)
			if err != nil {
				return nil, err
			}
			if _, known := members.values[name.(string)]; !known {
				members.names = append(members.names, name.(string))
			}
			members.values[name.(string)] = member
		}
		_, err = decoder.Token()
		return members, err
	}
	return token, nil
}

func number(value json.Number) (any, error) {
	if !strings.ContainsAny(string(value), ".eE") {
		if whole, err := strconv.ParseInt(string(value), 10, 64); err == nil {
			return whole, nil
		}
	}
	return value.Float64()
}

func asMap(document string) (any, error) {
	var value any
	err := json.Unmarshal([]byte(document), &value)
	return value, err
}

func asNumbers(document string) (any, error) {
	decoder := json.NewDecoder(strings.NewReader(document))
	decoder.UseNumber()
	var value any
	err := decoder.Decode(&value)
	return value, err
}

func asStruct(document string) (any, error) {
	decoder := json.NewDecoder(strings.NewReader(document))
	decoder.UseNumber()
	return ordered(decoder)
}

func main() {
	reads := map[string]func(string) (any, error){"map": asMap, "numbers": asNumbers, "struct": asStruct}
	sorted := map[string]string{"map": "sorted ", "numbers": "sorted ", "struct": ""}
	writes := map[string]func(any) ([]byte, error){
		"compact escaped-html | Marshal":    json.Marshal,
		"compact escaped-html | Encoder":    func(v any) ([]byte, error) { return encoded(v, true) },
		"compact | Encoder":                 func(v any) ([]byte, error) { return encoded(v, false) },
		"compact | trimmed":                 plain,
		"indent-2 escaped-html | Marshal":   func(v any) ([]byte, error) { return json.MarshalIndent(v, "", "  ") },
		"indent-4 escaped-html | Marshal":   func(v any) ([]byte, error) { return json.MarshalIndent(v, "", "    ") },
		"indent-tab escaped-html | Marshal": func(v any) ([]byte, error) { return json.MarshalIndent(v, "", "\t") },
	}
	var documents []string
	if err := json.NewDecoder(os.Stdin).Decode(&documents); err != nil {
		panic(err)
	}
	all := map[string][]*[]byte{}
	for how, read := range reads {
		for name, write := range writes {
			if how == "numbers" && name != "compact escaped-html | Marshal" {
				continue
			}
			for _, document := range documents {
				value, err := read(document)
				var text []byte
				if err == nil {
					text, err = write(value)
				}
				if err == nil {
					all[sorted[how]+name+", "+how] = append(all[sorted[how]+name+", "+how], &text)
				} else {
					all[sorted[how]+name+", "+how] = append(all[sorted[how]+name+", "+how], nil)
				}
			}
		}
	}
	out, _ := json.MarshalIndent(all, "", " ")
	os.Stdout.Write(append(out, '\n'))
}
