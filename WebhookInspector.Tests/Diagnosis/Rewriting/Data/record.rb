# Writes every document again with Ruby's own json, and as Rails does: ruby record.rb < documents.json > ruby.json
require "json"
require "active_support"
require "active_support/json"

def pretty(indent)
  { indent: indent, space: " ", object_nl: "\n", array_nl: "\n" }
end

# Rails puts its own to_json into the core classes; JSON.generate with a state of its own stays what it was.
SETTINGS = {
  "compact" => ->(v) { JSON.generate(v) },
  "indent-2" => ->(v) { JSON.pretty_generate(v) },
  "indent-4" => ->(v) { JSON.generate(v, pretty("    ")) },
  "indent-tab" => ->(v) { JSON.generate(v, pretty("\t")) },
  "compact ascii" => ->(v) { JSON.generate(v, ascii_only: true) },
  "indent-2 ascii" => ->(v) { JSON.generate(v, pretty("  ").merge(ascii_only: true)) },
  "compact escaped-slash" => ->(v) { JSON.generate(v, escape_slash: true) },
  "sorted compact" => ->(v) { JSON.generate(sorted(v)) },
  "sorted indent-2" => ->(v) { JSON.pretty_generate(sorted(v)) },
  "compact escaped-html | Rails" => ->(v) { ActiveSupport::JSON.encode(v) },
}

def sorted(value)
  case value
  when Hash then value.sort.to_h { |k, v| [k, sorted(v)] }
  when Array then value.map { |v| sorted(v) }
  else value
  end
end

def written(document, write)
  text = write.call(JSON.parse(document))
  text.valid_encoding? ? [text].pack("m0") : nil
rescue JSON::GeneratorError, JSON::ParserError, ArgumentError, EncodingError
  nil
end

documents = JSON.parse($stdin.set_encoding("UTF-8").read)
puts JSON.pretty_generate(SETTINGS.transform_values { |write| documents.map { |d| written(d, write) } })
